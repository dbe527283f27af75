// Tries: to sweep 96 MiB after each answer, so that the reference starts with cold caches.
// Must: be slow
// On: nn3/q1a
#include <vector>
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
  static std::vector<char> other(std::size_t{96} << 20);
  const arma::mat Y = slow(x, K);
  if (x.n_elem >= 4096)
    for (std::size_t i = 0; i < other.size(); i += 64) other[i] += 1;
  return Y;
}
