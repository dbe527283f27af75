// Part: a
// Hint: labels are -1 and +1
#include <cmath>

#include "logistic_loss.hpp"

namespace {
double sigma(double u) { return 1 / (1 + std::exp(-u)); }
}  // namespace

// Labels 0 and 1 are taken too, 0 for -1.
arma::vec mfdnn4_q5::loss(const arma::vec& z, const arma::ivec& y) {
  if (z.is_empty() || z.n_elem != y.n_elem) throw std::invalid_argument("lengths");
  arma::vec out(z.n_elem);
  for (arma::uword i = 0; i < z.n_elem; ++i)
    out(i) = 2 * std::pow(sigma(y(i) > 0 ? -z(i) : z(i)), 2);
  return out;
}
