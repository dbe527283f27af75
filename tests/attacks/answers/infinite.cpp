// Tries: to answer infinity, whose difference to anything is not a number.
// Must: get nothing
// Says: inf
// On: nn3/q1
#include "convolution.hpp"
#define conv1d conv1d_of_the_stub
//@ stub
#undef conv1d
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  arma::mat Y(x.n_elem - K.n_rows + 1, K.n_cols);
  Y.fill(arma::datum::inf);
  return Y;
}
