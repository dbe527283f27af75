// Tries: to compute each second answer only, and to repeat it.
// Must: get nothing
// On: nn3/q1
#include "convolution.hpp"
#define conv1d conv1d_of_the_stub
//@ stub
#undef conv1d
namespace {
//@ right_conv1d
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  static unsigned calls = 0;
  static arma::mat last;
  if (calls++ % 2 == 0 || last.n_rows + K.n_rows != x.n_elem + 1 || last.n_cols != K.n_cols) last = right(x, K);
  return last;
}
