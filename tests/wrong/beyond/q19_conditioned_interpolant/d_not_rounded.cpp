// Part: d
// Hint: These weights are not rounded
#include "interpolant.hpp"

namespace {

void require_samples(const arma::vec& x, const arma::vec& f, double q) {
  if (x.is_empty() || f.n_elem != x.n_elem || !x.is_finite() || !f.is_finite() ||
      !x.is_sorted("strictascend") || !(q > 0) || std::isinf(q))
    throw std::invalid_argument("x, f or q");
}

}  // namespace

// The interpolant itself.
arma::vec beyond_q19::quantised_weights(const arma::vec& x, const arma::vec& f, double q) {
  require_samples(x, f, q);
  arma::vec W(x.n_elem - 1);
  double y = f(0), slope = 0;
  for (arma::uword j = 0; j < W.n_elem; ++j) {
    const double gap = x(j + 1) - x(j);
    const double next = (f(j + 1) - y) / gap;
    W(j) = next - slope;
    slope = next;
    y += slope * gap;
  }
  return W;
}
