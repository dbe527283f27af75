// Part: b
// Hint: something that makes a constant v change
#include "softmax_derivatives.hpp"

// S moves along v by S * v.
arma::vec beyond_q13::softmax_hvp(const arma::vec& x, const arma::vec& g, const arma::vec& v) {
  if (x.is_empty() || g.n_elem != x.n_elem || v.n_elem != x.n_elem || x.has_nan() ||
      !std::isfinite(x.max()) || !g.is_finite() || !v.is_finite())
    throw std::invalid_argument("x, g and v");
  arma::vec S = arma::exp(x - x.max());
  S /= arma::accu(S);
  const arma::vec a = S % (g - arma::dot(g, S));
  return a % v - S * arma::dot(a, v);
}
