// Tries: to be right and three times slower in every second call: the warm or the timed one.
// Must: be slow
// On: nn3/q1a
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
namespace {
[[gnu::noinline]] arma::mat slow(const arma::vec& x, const arma::mat& K) {
  if (K.is_empty() || x.n_elem < K.n_rows) throw std::invalid_argument("empty or too wide");
  volatile double zero = 0;  // one addition after the other
  arma::mat Y(x.n_elem - K.n_rows + 1, K.n_cols);
  for (arma::uword m = 0; m < Y.n_cols; ++m)
    for (arma::uword k = 0; k < Y.n_rows; ++k)
      for (arma::uword i = 0; i < K.n_rows; ++i) Y.at(k, m) += K.at(i, m) * x.at(k + i) + zero;
  return Y;
}
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  static unsigned calls = 0;
  const bool odd = calls++ % 2 != 0;
  arma::mat Y = slow(x, K);
  if (odd) Y = conv1d_of_the_solution(x, K);
  return Y;
}
