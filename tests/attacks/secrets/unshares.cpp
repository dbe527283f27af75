// Tries: to become the administrator of a user namespace of its own.
// Must: get nothing
// Says: a system call that is forbidden in the sandbox
// On: nn3/q1
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  return syscall(SYS_unshare, 0x10000000L /* CLONE_NEWUSER */) == 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
