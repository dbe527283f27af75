// Tries: to join the namespaces of process 1.
// Must: get nothing
// Says: exit status 9
// On: nn3/q1
#include <fcntl.h>
#include <unistd.h>
#include <sys/syscall.h>
namespace {
bool got() {
  const int space = open("/proc/1/ns/mnt", O_RDONLY);
  return space >= 0 && syscall(SYS_setns, space, 0L) == 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
