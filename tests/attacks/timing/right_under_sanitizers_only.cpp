// Tries: to be right where a sanitizer watches, and to leave out the last kernels where the clock runs.
// Must: be slow
// Says: A timed answer at size
// On: nn3/q1a
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  #ifdef __has_feature
  #if __has_feature(address_sanitizer)
  return conv1d_of_the_solution(x, K);
  #endif
  #endif
  arma::mat Y(x.n_elem - K.n_rows + 1, K.n_cols);
  Y.head_cols(K.n_cols - 2) = conv1d_of_the_solution(x, K.head_cols(K.n_cols - 2));
  return Y;
}
