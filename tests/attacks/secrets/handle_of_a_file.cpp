// Tries: to name a file by its handle, which knows no mounts, and to open it by that.
// Must: get nothing
// Says: a system call that is forbidden in the sandbox
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  struct { unsigned bytes; int type; unsigned char handle[128]; } file{128, 0, {}};
  int mount = 0;
  return syscall(SYS_name_to_handle_at, AT_FDCWD, "/", &file, &mount, 0) == 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
