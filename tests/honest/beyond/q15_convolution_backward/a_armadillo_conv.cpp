#include "convolution_backward.hpp"

namespace {

// All outputs of the full convolution, 0 where one is not kept.
arma::vec all_outputs(const arma::vec& dy, arma::uword n, arma::uword m, beyond_q15::Mode mode) {
  using beyond_q15::Mode;
  if (n == 0 || m == 0) throw std::invalid_argument("empty");
  arma::uword before = 0, behind = 0;
  if (mode == Mode::same) before = m / 2, behind = m - 1 - m / 2;
  if (mode == Mode::valid && n >= m) before = behind = m - 1;
  if (mode == Mode::valid && n < m) before = n + m - 1;
  if (before + dy.n_elem + behind != n + m - 1) throw std::invalid_argument("dy");
  return arma::join_cols(arma::zeros(before), dy, arma::zeros(behind));
}

}  // namespace

// A convolution with the kernel turned round, of which the middle is cut out.
arma::vec beyond_q15::signal_gradient(const arma::vec& dy, const arma::vec& k, arma::uword n,
                                      Mode mode) {
  const arma::vec g = all_outputs(dy, n, k.n_elem, mode);
  const arma::vec all = arma::conv(g, arma::vec(arma::reverse(k)));
  return all.subvec(k.n_elem - 1, k.n_elem + n - 2);
}

arma::vec beyond_q15::kernel_gradient(const arma::vec& dy, const arma::vec& x, arma::uword m,
                                      Mode mode) {
  const arma::vec g = all_outputs(dy, x.n_elem, m, mode);
  const arma::vec all = arma::conv(g, arma::vec(arma::reverse(x)));
  return all.subvec(x.n_elem - 1, x.n_elem + m - 2);
}
