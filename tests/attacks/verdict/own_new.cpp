// Tries: to take operator new and delete over, to end with success when it has been used forty times.
// Must: gain nothing
// Says: instead of returning an answer
#include <unistd.h>

#include <cstdlib>
#include <new>
namespace {
int left = 40;
}
void* operator new(std::size_t n) {
  if (--left < 0) _exit(0);
  return std::malloc(n != 0 ? n : 1);
}
void operator delete(void* p) noexcept { std::free(p); }
void operator delete(void* p, std::size_t) noexcept { std::free(p); }
//@ solution
