#include "interpolant.hpp"

namespace {

void require_samples(const arma::vec& x, const arma::vec& f, double q) {
  if (x.is_empty() || f.n_elem != x.n_elem || !x.is_finite() || !f.is_finite() ||
      !x.is_sorted("strictascend") || !(q > 0) || std::isinf(q))
    throw std::invalid_argument("x, f or q");
}

}  // namespace

// Where the network so far would arrive at the next sample, term by term; the new weight bends it
// from there. Ties go to the even multiple.
arma::vec beyond_q19::quantised_weights(const arma::vec& x, const arma::vec& f, double q) {
  require_samples(x, f, q);
  arma::vec W(x.n_elem - 1);
  for (arma::uword j = 0; j < W.n_elem; ++j) {
    double arrives = f(0);
    for (arma::uword i = 0; i < j; ++i) arrives += W(i) * (x(j + 1) - x(i));
    W(j) = q * std::nearbyint((f(j + 1) - arrives) / (x(j + 1) - x(j)) / q);
  }
  return W;
}
