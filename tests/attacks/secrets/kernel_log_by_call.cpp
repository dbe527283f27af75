// Tries: to read the kernel's log by syslog.
// Must: get nothing
// Says: a system call that is forbidden in the sandbox
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  static char text[4096];
  return syscall(SYS_syslog, 3L, text, sizeof text) > 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
