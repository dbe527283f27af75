// How many threads the library computes with.
#pragma once

namespace nn {

/// Threads for the library's kernels and for BLAS: OMP_NUM_THREADS, or the processors of this process. Results do not
/// depend on the number: work is split by outputs, and every sum has one order.
int threads();

/// n >= 1, or std::invalid_argument.
void set_threads(int n);

}  // namespace nn
