// Part: b
// Hint: This input is not legal
#include "softmax_derivatives.hpp"

// Looks at the lengths only.
arma::vec beyond_q13::softmax_hvp(const arma::vec& x, const arma::vec& g, const arma::vec& v) {
  if (x.is_empty() || g.n_elem != x.n_elem || v.n_elem != x.n_elem)
    throw std::invalid_argument("lengths");
  arma::vec S = arma::exp(x - x.max());
  S /= arma::accu(S);
  const arma::vec a = S % (g - arma::dot(g, S));
  return a % (v - arma::dot(S, v)) - S * arma::dot(a, v);
}
