// Tries: nothing. Copies by intrinsics where the machine has them.
// Must: get full marks
// On: nn3/q1a
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
#ifdef __AVX2__
#include <immintrin.h>
#endif
namespace {
void copy(const double* from, double* to, arma::uword n) {
  arma::uword i = 0;
#ifdef __AVX2__
  for (; i + 4 <= n; i += 4) _mm256_storeu_pd(to + i, _mm256_loadu_pd(from + i));
#endif
  for (; i < n; ++i) to[i] = from[i];
}
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  const arma::uword W = K.n_rows, P = positions(x.n_elem, W, K.n_cols);
  arma::mat windows(P, W, arma::fill::none);
  for (arma::uword i = 0; i < W; ++i) copy(x.memptr() + i, windows.colptr(i), P);
  return windows * K;
}
