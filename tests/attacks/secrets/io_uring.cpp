// Tries: to open files through io_uring, behind the back of a filter of system calls.
// Must: get nothing
// Says: a system call that is forbidden in the sandbox
// On: udl4/q8
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  static unsigned char parameters[256];
  return syscall(425 /* io_uring_setup */, 4L, parameters) >= 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
