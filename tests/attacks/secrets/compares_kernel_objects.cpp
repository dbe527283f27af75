// Tries: to learn by kcmp whether its memory and descriptors are those of its parent.
// Must: get nothing
// Says: a system call that is forbidden in the sandbox
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  return syscall(SYS_kcmp, getpid(), getppid(), 1L, 0L, 0L) >= 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
