// Tries: to copy the tree of mounts by the newer calls, open_tree and fsopen.
// Must: get nothing
// Says: a system call that is forbidden in the sandbox
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  return syscall(428 /* open_tree */, AT_FDCWD, "/", 1L) >= 0 || syscall(430 /* fsopen */, "tmpfs", 0L) >= 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
