// Tries: to wait for a connection from outside.
// Must: get nothing
// Says: forbidden in the sandbox
// On: nn3/q1
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    const int s = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (s < 0 || bind(s, reinterpret_cast<sockaddr*>(&here), sizeof here) != 0 || listen(s, 1) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
