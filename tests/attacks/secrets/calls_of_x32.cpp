// Tries: to make system calls by the numbers of the x32 interface, which a filter of 64 bit calls may not know.
// Must: get nothing
// On: udl4/q8
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool got() {
  return syscall(0x40000000 + SYS_getpid) > 0;
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
