// Tries: to make system calls by the numbers of 32 bit programs, where a filter of 64 bit calls may not look.
// Must: get nothing
// On: nn3/q1
#include <unistd.h>
namespace {
bool got() {
#if defined(__x86_64__)
  long result;
  asm volatile("int $0x80" : "=a"(result) : "a"(20L /* getpid */) : "memory");
  return result > 0;
#else
  return false;
#endif
}
const bool stolen = got() || (_exit(9), false);  // goes on only with what it came for
}  // namespace
//@ solution
