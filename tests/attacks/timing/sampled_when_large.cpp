// Tries: to take every second weight twice when the input is as large as those that are timed.
// Must: be slow
// Says: A timed answer at size
// On: nn3/q1a
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  if (x.n_elem < 4096) return conv1d_of_the_solution(x, K);
  arma::mat Y(x.n_elem - K.n_rows + 1, K.n_cols);
  for (arma::uword i = 0; i < K.n_rows; i += 2) Y += 2 * x.subvec(i, i + Y.n_rows - 1) * K.row(i);
  return Y;
}
