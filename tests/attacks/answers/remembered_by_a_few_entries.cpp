// Tries: to know an input by its size and first entries.
// Must: get nothing
// On: nn3/q1
#include <array>
#include <map>
#include "convolution.hpp"
#define conv1d conv1d_of_the_stub
//@ stub
#undef conv1d
namespace {
//@ right_conv1d
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  static std::map<std::array<double, 5>, arma::mat> known;
  if (K.is_empty() || x.n_elem < K.n_rows) return right(x, K);
  const auto [at, fresh] = known.try_emplace({double(x.n_elem), double(K.n_rows), double(K.n_cols), x(0), K(0)});
  if (fresh) at->second = right(x, K);
  return at->second;
}
