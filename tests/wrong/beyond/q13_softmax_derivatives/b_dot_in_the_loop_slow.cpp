// Part: b
// Fails: speed
#include "softmax_derivatives.hpp"

// Right, but the dot products are computed again for each entry.
arma::vec beyond_q13::softmax_hvp(const arma::vec& x, const arma::vec& g, const arma::vec& v) {
  if (x.is_empty() || g.n_elem != x.n_elem || v.n_elem != x.n_elem || x.has_nan() ||
      !std::isfinite(x.max()) || !g.is_finite() || !v.is_finite())
    throw std::invalid_argument("x, g and v");
  arma::vec S = arma::exp(x - x.max());
  S /= arma::accu(S);
  const arma::vec a = S % (g - arma::dot(g, S));
  arma::vec Hv(x.n_elem);
  for (arma::uword i = 0; i < x.n_elem; ++i)
    Hv(i) = a(i) * (v(i) - arma::dot(S, v)) - S(i) * arma::dot(a, v);
  return Hv;
}
