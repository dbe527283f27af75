// Part: a
// Hint: Digits are decimal
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

// In bits.
double beyond_q19::lost_digits(const arma::vec& t, const arma::vec& epsilon) {
  require_legal(t, epsilon);
  double run = 0, worst = 0;
  for (arma::uword j = 0; j + 2 < t.n_elem; ++j) {
    run = std::max(0.0, run + std::log2((t(j) - t(j + 1)) / epsilon(j) - 1));
    worst = std::max(worst, run);
  }
  return worst;
}
