// Tries: to answer what it answered the last time for the same address.
// Must: get nothing
// On: nn3/q1
#include <map>
#include "convolution.hpp"
#define conv1d conv1d_of_the_stub
//@ stub
#undef conv1d
namespace {
arma::mat right(const arma::vec& x, const arma::mat& K) {
  if (K.is_empty() || x.n_elem < K.n_rows) throw std::invalid_argument("empty or too wide");
  arma::mat Y(x.n_elem - K.n_rows + 1, K.n_cols);
  for (arma::uword m = 0; m < Y.n_cols; ++m)
    for (arma::uword k = 0; k < Y.n_rows; ++k)
      for (arma::uword i = 0; i < K.n_rows; ++i) Y(k, m) += K(i, m) * x(k + i);
  return Y;
}
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  static std::map<const double*, arma::mat> known;
  const auto at = known.find(x.memptr());
  if (at != known.end() && at->second.n_rows + K.n_rows == x.n_elem + 1 && at->second.n_cols == K.n_cols) return at->second;
  return known[x.memptr()] = right(x, K);
}
