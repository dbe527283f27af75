// Part: a
// Hint: at least 0
#include <algorithm>

#include "interpolant.hpp"

namespace {

void require_legal(const arma::vec& t, const arma::vec& epsilon) {
  if (t.is_empty() || epsilon.n_elem + 1 != t.n_elem || !t.is_finite())
    throw std::invalid_argument("t or epsilon");
  for (arma::uword j = 0; j < epsilon.n_elem; ++j)
    if (!(t(j) > t(j + 1) && epsilon(j) > 0 && epsilon(j) <= t(j) - t(j + 1)))
      throw std::invalid_argument("t or epsilon");
}

}  // namespace

// Without the slope itself, whose factor is 1.
double beyond_q19::lost_digits(const arma::vec& t, const arma::vec& epsilon) {
  require_legal(t, epsilon);
  if (t.n_elem < 3) return 0;
  double run = -arma::datum::inf, worst = -arma::datum::inf;
  for (arma::uword j = 0; j + 2 < t.n_elem; ++j) {
    run = std::max(0.0, run) + std::log10((t(j) - t(j + 1)) / epsilon(j) - 1);
    worst = std::max(worst, run);
  }
  return std::max(worst, -1e9);
}
