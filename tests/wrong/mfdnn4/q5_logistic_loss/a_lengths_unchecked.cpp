// Part: a
// Hint: This input is not legal
#include <cmath>

#include "logistic_loss.hpp"

namespace {
double sigma(double u) { return 1 / (1 + std::exp(-u)); }
}  // namespace

// Whatever y has more than z is left out.
arma::vec mfdnn4_q5::loss(const arma::vec& z, const arma::ivec& y) {
  for (const auto label : y)
    if (label != 1 && label != -1) throw std::invalid_argument("labels");
  arma::vec out(std::min(z.n_elem, y.n_elem));
  for (arma::uword i = 0; i < out.n_elem; ++i)
    out(i) = 2 * std::pow(sigma(-static_cast<double>(y(i)) * z(i)), 2);
  return out;
}
