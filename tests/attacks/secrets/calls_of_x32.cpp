// Tries: the same by the numbers of the x32 interface.
// Must: get nothing
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  return syscall(0x40000000 + SYS_getpid) > 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
