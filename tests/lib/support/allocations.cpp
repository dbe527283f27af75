// Counts what the process allocates, by standing in front of the C library's allocator.
#include "support/allocations.hpp"

#include <malloc.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>

namespace {

std::atomic<std::size_t> allocated{0}, alive{0};

void* counted(void* p) {
  allocated.fetch_add(1, std::memory_order_relaxed);
  alive.fetch_add(malloc_usable_size(p), std::memory_order_relaxed);  // 0 of a null pointer
  return p;
}
void forget(void* p) { alive.fetch_sub(malloc_usable_size(p), std::memory_order_relaxed); }

}  // namespace

extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);
void __libc_free(void*);

void* malloc(std::size_t n) { return counted(__libc_malloc(n)); }
void* calloc(std::size_t k, std::size_t n) { return counted(__libc_calloc(k, n)); }
void* realloc(void* p, std::size_t n) {
  const std::size_t before = malloc_usable_size(p);
  void* const q = __libc_realloc(p, n);
  if (q || n == 0) alive.fetch_sub(before, std::memory_order_relaxed);  // else p is as it was
  return counted(q);
}
void* memalign(std::size_t alignment, std::size_t n) { return counted(__libc_memalign(alignment, n)); }
void* aligned_alloc(std::size_t alignment, std::size_t n) { return counted(__libc_memalign(alignment, n)); }
int posix_memalign(void** p, std::size_t alignment, std::size_t n) {
  void* const q = counted(__libc_memalign(alignment, n));
  if (!q) return ENOMEM;
  *p = q;
  return 0;
}
void free(void* p) {
  forget(p);
  __libc_free(p);
}
}

std::size_t nn::support::allocations() { return allocated.load(); }
std::size_t nn::support::bytes_alive() { return alive.load(); }
