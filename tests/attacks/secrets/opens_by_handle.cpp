// Tries: to open the root of the host by a handle of its inode, 2.
// Must: get nothing
// Says: a system call that is forbidden in the sandbox
// On: nn3/q1
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  const struct { unsigned bytes; int type; unsigned inode, generation; } file{8, 1, 2, 0};
  return syscall(SYS_open_by_handle_at, AT_FDCWD, &file, O_RDONLY) >= 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
