// Tries: to stop the grader in the middle of its reading by userfaultfd.
// Must: get nothing
// Says: a system call that is forbidden in the sandbox
// On: udl4/q8
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  return syscall(SYS_userfaultfd, 1L) >= 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
