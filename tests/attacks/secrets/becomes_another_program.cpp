// Tries: to become a shell: what it prints and how it ends is then no more ours.
// Must: get nothing
// Says: a system call that is forbidden in the sandbox
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  char name[] = "/bin/sh", option[] = "-c", text[] = "exit 0";
  char* const words[] = {name, option, text, nullptr};
  return syscall(SYS_execve, name, words, environ) == 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
