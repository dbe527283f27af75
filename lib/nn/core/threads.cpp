#include "nn/core/threads.hpp"

#include <omp.h>

#include "nn/core/shape.hpp"

extern "C" void openblas_set_num_threads(int);

namespace nn {

namespace {
int& setting() {
  static int n = omp_get_max_threads();
  return n;
}
}  // namespace

int threads() { return setting(); }

void set_threads(int n) {
  require(n >= 1, "set_threads: the number of threads is ", n, ", and must be at least 1");
  setting() = n;
  openblas_set_num_threads(n);
}

}  // namespace nn
