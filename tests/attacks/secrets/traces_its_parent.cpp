// Tries: to look into its parent by ptrace, without stopping it.
// Must: get nothing
// Says: a system call that is forbidden in the sandbox
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  return syscall(SYS_ptrace, 0x4206 /* PTRACE_SEIZE */, getppid(), nullptr, nullptr) == 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
