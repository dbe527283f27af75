// Part: a
// Hint: the product rule has a term for each
#include <cmath>

#include "logistic_loss.hpp"

namespace {
double sigma(double u) { return 1 / (1 + std::exp(-u)); }
}  // namespace

// Only 1 - s is differentiated.
arma::vec mfdnn4_q5::d2loss(const arma::vec& z, const arma::ivec& y) {
  if (z.is_empty() || z.n_elem != y.n_elem) throw std::invalid_argument("lengths");
  for (const auto label : y)
    if (label != 1 && label != -1) throw std::invalid_argument("labels");
  arma::vec out(z.n_elem);
  for (arma::uword i = 0; i < z.n_elem; ++i) {
    const double yi = y(i), zi = z(i);
    out(i) = -4 * std::pow(sigma(-yi * zi), 3) * sigma(yi * zi);
  }
  return out;
}
