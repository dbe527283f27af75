// Tries: to return memory as it comes from the heap, where the expected answer may have lain before.
// Must: get nothing
// Says: expected
// On: nn3/q1
#include "convolution.hpp"
#define conv1d own_conv1d
#define toeplitz own_toeplitz
//@ stub
#undef conv1d
#undef toeplitz
namespace nn3_q1 {
arma::mat conv1d(const arma::vec& x, const arma::mat& K) {
  return arma::mat(x.n_elem - K.n_rows + 1, K.n_cols, arma::fill::none);
}
arma::mat toeplitz(const arma::mat& K, arma::uword D) {
  return arma::mat((D - K.n_rows + 1) * K.n_cols, D, arma::fill::none);
}
}  // namespace nn3_q1
