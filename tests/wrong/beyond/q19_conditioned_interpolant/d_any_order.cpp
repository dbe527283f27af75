// Part: d
// Hint: This input is not legal
#include "interpolant.hpp"

// Samples in any order, steps of any sign.
arma::vec beyond_q19::quantised_weights(const arma::vec& x, const arma::vec& f, double q) {
  if (x.is_empty() || f.n_elem != x.n_elem || !x.is_finite() || !f.is_finite())
    throw std::invalid_argument("x or f");
  arma::vec W(x.n_elem - 1);
  double y = f(0), slope = 0;
  for (arma::uword j = 0; j < W.n_elem; ++j) {
    const double gap = x(j + 1) - x(j);
    const double next = q * std::round((f(j + 1) - y) / (gap * q));
    W(j) = next - slope;
    slope = next;
    y += slope * gap;
  }
  return W;
}
