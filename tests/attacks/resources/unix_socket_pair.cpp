// Tries: to make a pair of sockets.
// Must: get nothing
// Says: ended the program (exit status 9)
#include <sys/socket.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
