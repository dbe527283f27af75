// Tries: to make an abstract socket, which no file system holds back.
// Must: get nothing
// Says: forbidden in the sandbox
// On: nn3/q1
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
namespace {
struct Attack {
  Attack() {
    const int s = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un here{};
    here.sun_family = AF_UNIX;
    std::strcpy(here.sun_path + 1, "gradus-attack");
    if (s < 0 || bind(s, reinterpret_cast<sockaddr*>(&here), sizeof here) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
