// Tries: to shrink the answer's memory under its reader, or to seal it against the grader.
// Must: get nothing
// Says: exit status 9
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
namespace {
bool done() {
  if (syscall(SYS_ftruncate, 5, 0L) == 0 || syscall(SYS_fallocate, 5, 3, 0L, 4096L) == 0) return true;
  for (const int seal : {1, 2, 4, 8, 16})  // seal, shrink, grow, write, future write
    if (fcntl(5, 1033 /* F_ADD_SEALS */, seal) == 0) return true;
  return false;
}
const bool sealed = done() || (_exit(9), false);
}  // namespace
//@ solution
