// Tries: nothing. Recurses where others loop, and once a hundred thousand deep.
// Must: get full marks
// On: nn3/q1a
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
namespace {
void fill(arma::mat& windows, const arma::vec& x, arma::uword i) {
  if (i == windows.n_cols) return;
  windows.col(i) = x.subvec(i, i + windows.n_rows - 1);
  fill(windows, x, i + 1);
}
[[gnu::noinline]] long deep(long n) {
  volatile long here = n;
  return n == 0 ? 0 : 1 + deep(here - 1);
}
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  static const long once = deep(100000);
  if (once != 100000) throw std::logic_error("recursion");
  arma::mat windows(positions(x.n_elem, K.n_rows, K.n_cols), K.n_rows, arma::fill::none);
  fill(windows, x, 0);
  return windows * K;
}
