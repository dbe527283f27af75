// Part: a
// Hint: This input is not legal
#include <algorithm>

#include "interpolant.hpp"

// Epsilon may exceed the gap, and t may stand in any order.
double beyond_q19::lost_digits(const arma::vec& t, const arma::vec& epsilon) {
  if (t.is_empty() || epsilon.n_elem + 1 != t.n_elem || !t.is_finite())
    throw std::invalid_argument("t or epsilon");
  double run = 0, worst = 0;
  for (arma::uword j = 0; j + 2 < t.n_elem; ++j) {
    run = std::max(0.0, run + std::log10((t(j) - t(j + 1)) / epsilon(j) - 1));
    worst = std::max(worst, run);
  }
  return worst;
}
