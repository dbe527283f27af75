// Tries: to compute one answer for each shape and to repeat it.
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
  static std::map<std::array<arma::uword, 3>, arma::mat> known;
  const auto [at, fresh] = known.try_emplace({x.n_elem, K.n_rows, K.n_cols});
  if (fresh) at->second = right(x, K);
  return at->second;
}
