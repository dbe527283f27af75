// Tries: to get the arguments' memory for writing, by all three ways, and to change the question itself.
// Must: get nothing
// Says: exit status 9
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
namespace {
bool writable() {
  const std::size_t size = 4096;
  if (mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, 4, 0) != MAP_FAILED) return true;
  void* at = mmap(nullptr, size, PROT_READ, MAP_SHARED, 4, 0);
  if (mprotect(at, size, PROT_READ | PROT_WRITE) == 0 || madvise(at, size, MADV_REMOVE) == 0) return true;
  return pwrite(4, "x", 1, 0) == 1 || open("/proc/self/fd/4", O_RDWR) >= 0;
}
const bool done = writable() || (_exit(9), false);
}  // namespace
//@ solution
