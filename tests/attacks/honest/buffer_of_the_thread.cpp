// Tries: nothing. Has thread_local buffers.
// Must: get full marks
// On: nn3/q1a
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
namespace {
thread_local arma::mat windows;
thread_local unsigned long calls = 0;
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  const arma::uword W = K.n_rows, P = positions(x.n_elem, W, K.n_cols);
  ++calls;
  windows.set_size(P, W);
  for (arma::uword i = 0; i < W; ++i) windows.col(i) = x.subvec(i, i + P - 1);
  return windows * K;
}
