// Tries: to go round a filter for IPv4.
// Must: get nothing
// Says: forbidden in the sandbox
// On: udl4/q8
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (socket(AF_INET6, SOCK_STREAM, 0) < 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
