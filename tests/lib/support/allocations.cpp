// Counts what the process allocates, by standing in front of the C library's allocator.
#include <dlfcn.h>

#include <atomic>
#include <cstdlib>
#include <new>

#include "support/layer_checks.hpp"

namespace {
std::atomic<std::size_t> allocated{0};
}

extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);

void* malloc(std::size_t n) {
  allocated.fetch_add(1, std::memory_order_relaxed);
  return __libc_malloc(n);
}
void* calloc(std::size_t k, std::size_t n) {
  allocated.fetch_add(1, std::memory_order_relaxed);
  return __libc_calloc(k, n);
}
void* realloc(void* p, std::size_t n) {
  allocated.fetch_add(1, std::memory_order_relaxed);
  return __libc_realloc(p, n);
}
int posix_memalign(void** p, std::size_t alignment, std::size_t n) {
  allocated.fetch_add(1, std::memory_order_relaxed);
  return (*p = __libc_memalign(alignment, n)) ? 0 : 12;
}
void* aligned_alloc(std::size_t alignment, std::size_t n) {
  allocated.fetch_add(1, std::memory_order_relaxed);
  return __libc_memalign(alignment, n);
}
}

std::size_t nn::support::allocations() { return allocated.load(); }
