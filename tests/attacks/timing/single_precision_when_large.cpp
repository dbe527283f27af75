// Tries: to compute in single precision when the input is as large as those that are timed.
// Must: be slow
// Says: A timed answer at size
// On: nn3/q1a
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  if (x.n_elem < 4096) return conv1d_of_the_solution(x, K);
  const arma::fvec u = arma::conv_to<arma::fvec>::from(x);
  const arma::fmat L = arma::conv_to<arma::fmat>::from(K);
  arma::fmat windows(x.n_elem - K.n_rows + 1, K.n_rows);
  for (arma::uword i = 0; i < K.n_rows; ++i) windows.col(i) = u.subvec(i, i + windows.n_rows - 1);
  return arma::conv_to<arma::mat>::from(windows * L);
}
