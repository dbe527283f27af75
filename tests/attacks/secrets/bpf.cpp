// Tries: to load a program into the kernel.
// Must: get nothing
// Says: a system call that is forbidden in the sandbox
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  unsigned char map[128] = {2, 0, 0, 0, 4, 0, 0, 0, 4, 0, 0, 0, 1};  // an array of one number
  return syscall(SYS_bpf, 0L, map, sizeof map) >= 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
