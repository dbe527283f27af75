#include "nn/core/threads.hpp"

#include <omp.h>

#include <atomic>

#include "nn/core/shape.hpp"

extern "C" void openblas_set_num_threads(int);

namespace nn {

namespace {
std::atomic<int>& setting() {
  static std::atomic<int> n = omp_get_max_threads();
  return n;
}
}  // namespace

int threads() { return setting().load(std::memory_order_relaxed); }

void set_threads(int n) {
  require(n >= 1, "set_threads: the number of threads is ", n, ", and must be at least 1");
  setting().store(n, std::memory_order_relaxed);
  openblas_set_num_threads(n);
}

}  // namespace nn
