// Tries: to make a socket for ICMP.
// Must: get nothing
// Says: forbidden in the sandbox
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    if (socket(AF_INET, SOCK_DGRAM, IPPROTO_ICMP) < 0 && socket(AF_INET, SOCK_RAW, IPPROTO_ICMP) < 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
