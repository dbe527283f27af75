// Part: b
// Hint: a quotient of differences
#include "softmax_derivatives.hpp"

// The gradient at two points, a little apart.
arma::vec beyond_q13::softmax_hvp(const arma::vec& x, const arma::vec& g, const arma::vec& v) {
  if (x.is_empty() || g.n_elem != x.n_elem || v.n_elem != x.n_elem || x.has_nan() ||
      !std::isfinite(x.max()) || !g.is_finite() || !v.is_finite())
    throw std::invalid_argument("x, g and v");
  const double h = 1e-5 / (1 + arma::abs(v).max());
  const auto gradient = [&](const arma::vec& at) -> arma::vec {
    arma::vec S = arma::exp(at - at.max());
    S /= arma::accu(S);
    return S % (g - arma::dot(g, S));
  };
  return (gradient(x + h * v) - gradient(x - h * v)) / (2 * h);
}
