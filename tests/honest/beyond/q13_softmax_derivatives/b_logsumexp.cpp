#include "softmax_derivatives.hpp"

// S from a logarithm; the product rule term by term.
arma::vec beyond_q13::softmax_hvp(const arma::vec& x, const arma::vec& g, const arma::vec& v) {
  if (x.is_empty() || g.n_elem != x.n_elem || v.n_elem != x.n_elem || x.has_nan() ||
      !std::isfinite(x.max()) || !g.is_finite() || !v.is_finite())
    throw std::invalid_argument("x, g and v");
  const double top = x.max();
  const arma::vec S = arma::exp(x - (top + std::log(arma::accu(arma::exp(x - top)))));
  const arma::vec Jv = S % v - S * arma::dot(S, v), bracket = g - arma::dot(g, S);
  return Jv % bracket - S * arma::dot(g, Jv);
}
