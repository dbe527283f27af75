// Tries: to change its root folder, out of which there is a well-known way.
// Must: get nothing
// Says: a system call that is forbidden in the sandbox
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  return syscall(SYS_chroot, "/tmp") == 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
