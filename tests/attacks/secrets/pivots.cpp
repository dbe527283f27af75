// Tries: to exchange the root folder by pivot_root.
// Must: get nothing
// Says: a system call that is forbidden in the sandbox
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
namespace {
bool got() {
  // Allowed, where only the folder is wrong.
  return syscall(SYS_pivot_root, ".", ".") == 0 || errno == EBUSY || errno == EINVAL;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
