// Tries: to make a socket in the file system, where another submission could find it.
// Must: get nothing
// Says: forbidden in the sandbox
// On: udl4/q8
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
    std::strcpy(here.sun_path, "/tmp/gradus-attack-socket");
    if (s < 0 || bind(s, reinterpret_cast<sockaddr*>(&here), sizeof here) != 0) _exit(9);
  }
} attack;
}  // namespace
//@ solution
