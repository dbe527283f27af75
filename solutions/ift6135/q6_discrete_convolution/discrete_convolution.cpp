#include "discrete_convolution.hpp"

namespace ift6135_q6 {

namespace {

void require_numbers(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty())
    throw std::invalid_argument("signal and kernel must not be empty");
}

// The kernel in every place that lies wholly on z. By the formula, y(t) = sum_j k(j) z(t + m - 1 -
// j); turned round once, the kernel makes it a dot product of m neighbours, which BLAS does fast.
arma::vec slide(const arma::vec& z, const arma::vec& k) {
  const arma::uword m = k.n_elem;
  const arma::vec turned = arma::reverse(k);
  arma::vec y(z.n_elem - m + 1);
  for (arma::uword t = 0; t < y.n_elem; ++t) y(t) = arma::dot(z.subvec(t, t + m - 1), turned);
  return y;
}

}  // namespace

// The kernel touches x from the place where its first tap meets x(0) to the one where its last tap
// meets x(n - 1): it hangs over by m - 1 taps on each side, and meets zeros there.
arma::vec conv_full(const arma::vec& x, const arma::vec& k) {
  require_numbers(x, k);
  const arma::uword n = x.n_elem, m = k.n_elem;
  arma::vec z(n + 2 * (m - 1));
  z.subvec(m - 1, arma::size(x)) = x;
  return slide(z, k);
}

arma::vec conv_valid(const arma::vec& x, const arma::vec& k) {
  require_numbers(x, k);
  if (k.n_elem > x.n_elem) return {};
  return slide(x, k);
}

arma::vec conv_same(const arma::vec& x, const arma::vec& k) {
  return conv_full(x, k).subvec(k.n_elem / 2, arma::size(x));
}

}  // namespace ift6135_q6
