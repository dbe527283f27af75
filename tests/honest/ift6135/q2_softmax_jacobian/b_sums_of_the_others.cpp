#include "softmax_jacobian.hpp"

// 1 - S_i as the sum of the others, from the left and from the right: no digit of a small J(i, i)
// is lost.
arma::mat ift6135_q2::softmax_jacobian(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("logits");
  const arma::uword n = x.n_elem;
  arma::vec S = arma::exp(x - x.max());
  S /= arma::accu(S);
  arma::vec others(n);
  double left = 0, right = 0;
  for (arma::uword i = 0; i < n; ++i) {
    others(i) += left;
    left += S(i);
    others(n - 1 - i) += right;
    right += S(n - 1 - i);
  }
  arma::mat J(n, n, arma::fill::none);
  for (arma::uword j = 0; j < n; ++j)
    for (arma::uword i = 0; i < n; ++i) J(i, j) = i == j ? S(i) * others(i) : -S(i) * S(j);
  return J;
}
