// Tries: to send a datagram to this machine.
// Must: get nothing
// Says: forbidden in the sandbox
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    const int s = socket(AF_INET, SOCK_DGRAM, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(9);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (s < 0 || sendto(s, "x", 1, 0, reinterpret_cast<sockaddr*>(&to), sizeof to) != 1) _exit(9);
  }
} attack;
}  // namespace
//@ solution
