// Tries: to read the keys of the user, and to leave one for the next submission.
// Must: get nothing
// Says: a system call that is forbidden in the sandbox
// On: nn3/q1
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  return syscall(SYS_keyctl, 0L, -4L /* of the user */, 1L) > 0 ||
         syscall(SYS_add_key, "user", "gradus-attack", "1", 1L, -2L) > 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
