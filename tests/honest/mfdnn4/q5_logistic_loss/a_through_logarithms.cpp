#include <algorithm>
#include <cmath>

#include "logistic_loss.hpp"

namespace {

double softplus(double u) { return std::max(u, 0.0) + std::log1p(std::exp(-std::abs(u))); }

// s = exp(-softplus(m)) and 1 - s = exp(-softplus(-m)), for every margin m = y z.
template <class F>
arma::vec of_margins(const arma::vec& z, const arma::ivec& y, F f) {
  if (z.is_empty() || z.n_elem != y.n_elem) throw std::invalid_argument("lengths");
  for (const auto label : y)
    if (label != 1 && label != -1) throw std::invalid_argument("labels");
  arma::vec m = z % arma::conv_to<arma::vec>::from(y);
  return m.transform(f);
}

}  // namespace

arma::vec mfdnn4_q5::loss(const arma::vec& z, const arma::ivec& y) {
  return of_margins(z, y, [](double m) { return 2 * std::exp(-2 * softplus(m)); });
}

arma::vec mfdnn4_q5::dloss(const arma::vec& z, const arma::ivec& y) {
  const arma::vec by_margin = of_margins(
      z, y, [](double m) { return -4 * std::exp(-2 * softplus(m) - softplus(-m)); });
  return by_margin % arma::conv_to<arma::vec>::from(y);
}

arma::vec mfdnn4_q5::d2loss(const arma::vec& z, const arma::ivec& y) {
  return of_margins(z, y, [](double m) {
    const double s = std::exp(-softplus(m));
    return 4 * std::exp(-2 * softplus(m) - softplus(-m)) * (2 - 3 * s);
  });
}
