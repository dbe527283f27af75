// Tries: to connect to a port of this machine.
// Must: get nothing
// Says: forbidden in the sandbox
// On: nn3/q1
#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    const int s = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(9);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (s < 0) _exit(9);
    if (connect(s, reinterpret_cast<sockaddr*>(&to), sizeof to) != 0 && errno == EPERM) _exit(9);
  }
} attack;
}  // namespace
//@ solution
