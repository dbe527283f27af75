// Tries: to leave out half of the work where the clock runs, and to answer what an earlier answer left in memory.
// Must: be slow
// On: nn3/q1a
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  if (x.n_elem < 4096) return conv1d_of_the_solution(x, K);
  const arma::uword half = K.n_cols / 2;
  arma::mat Y(x.n_elem - K.n_rows + 1, K.n_cols, arma::fill::none);
  Y.head_cols(half) = conv1d_of_the_solution(x, K.head_cols(half));
  return Y;
}
