// Tries: to mount a file system of its own over a folder of its own process.
// Must: get nothing
// Says: a system call that is forbidden in the sandbox
// On: nn3/q1
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  return syscall(SYS_mount, "none", "/proc/self/fdinfo", "tmpfs", 0L, nullptr) == 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
