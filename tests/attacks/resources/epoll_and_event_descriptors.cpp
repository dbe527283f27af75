// Tries: to make descriptors that wait for others: the beginning of a server.
// Must: get nothing
// Says: ended the program (exit status 9)
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (epoll_create1(0) < 0 && eventfd(0, 0) < 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
