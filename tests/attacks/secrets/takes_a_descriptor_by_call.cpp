// Tries: to copy a descriptor of its parent by pidfd_getfd.
// Must: get nothing
// Says: a system call that is forbidden in the sandbox
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  const long parent = syscall(434 /* pidfd_open */, getppid(), 0);
  return parent >= 0 && syscall(438 /* pidfd_getfd */, parent, 3, 0) >= 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
