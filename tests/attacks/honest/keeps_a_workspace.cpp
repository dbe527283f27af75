// Tries: nothing. Keeps its buffer for the next call of that size.
// Must: get full marks
// On: nn3/q1a
#include <map>
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
namespace {
arma::mat& windows_of(arma::uword P, arma::uword W) {
  static std::map<std::pair<arma::uword, arma::uword>, arma::mat> kept;
  arma::mat& windows = kept[{P, W}];
  windows.set_size(P, W);
  return windows;
}
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  const arma::uword W = K.n_rows, P = positions(x.n_elem, W, K.n_cols);
  arma::mat& windows = windows_of(P, W);
  for (arma::uword i = 0; i < W; ++i) windows.col(i) = x.subvec(i, i + P - 1);
  return windows * K;
}
