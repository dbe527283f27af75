#include "softmax_derivatives.hpp"

// With g and v centred under S, H v is J times their product.
arma::vec beyond_q13::softmax_hvp(const arma::vec& x, const arma::vec& g, const arma::vec& v) {
  if (x.is_empty() || g.n_elem != x.n_elem || v.n_elem != x.n_elem || x.has_nan() ||
      !std::isfinite(x.max()) || !g.is_finite() || !v.is_finite())
    throw std::invalid_argument("x, g and v");
  arma::vec S = arma::exp(x - x.max());
  S /= arma::accu(S);
  const auto centred = [&](const arma::vec& c) -> arma::vec { return c - arma::dot(S, c); };
  return S % centred(centred(g) % centred(v));
}
