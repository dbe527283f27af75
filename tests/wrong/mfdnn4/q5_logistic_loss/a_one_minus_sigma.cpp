// Part: a
// Hint: Use sigma(-z) for 1 - sigma(z)
#include <cmath>

#include "logistic_loss.hpp"

namespace {
double sigma(double u) { return 1 / (1 + std::exp(-u)); }
}  // namespace

// The definition as it stands, with 1 - sigma.
arma::vec mfdnn4_q5::loss(const arma::vec& z, const arma::ivec& y) {
  if (z.is_empty() || z.n_elem != y.n_elem) throw std::invalid_argument("lengths");
  for (const auto label : y)
    if (label != 1 && label != -1) throw std::invalid_argument("labels");
  arma::vec out(z.n_elem);
  for (arma::uword i = 0; i < z.n_elem; ++i) {
    const double f0 = sigma(-z(i)), f1 = sigma(z(i));
    out(i) = y(i) == 1 ? f0 * f0 + (1 - f1) * (1 - f1) : (1 - f0) * (1 - f0) + f1 * f1;
  }
  return out;
}
