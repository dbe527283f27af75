// Tries: to learn the process of the grader from the socket itself.
// Must: get nothing
// Says: exit status 9
// On: nn3/q1
#include <sys/socket.h>
#include <unistd.h>
namespace {
bool got() {
  struct { int pid, uid, gid; } other{};
  socklen_t size = sizeof other;
  return getsockopt(3, SOL_SOCKET, 17 /* SO_PEERCRED */, &other, &size) == 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
