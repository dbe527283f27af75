#include <cmath>

#include "logistic_loss.hpp"

namespace {

// exp never sees a positive number.
double sigma(double u) {
  const double e = std::exp(-std::abs(u));
  return u >= 0 ? 1 / (1 + e) : e / (1 + e);
}

}  // namespace

// Both components, each with its own sigma.
arma::vec mfdnn4_q5::loss(const arma::vec& z, const arma::ivec& y) {
  if (z.is_empty() || z.n_elem != y.n_elem) throw std::invalid_argument("lengths");
  for (const auto label : y)
    if (label != 1 && label != -1) throw std::invalid_argument("labels");
  arma::vec l(z.n_elem);
  for (arma::uword i = z.n_elem; i-- > 0;) {
    const double first = y(i) == 1 ? -sigma(-z(i)) : sigma(z(i));
    const double second = y(i) == 1 ? sigma(-z(i)) : -sigma(z(i));
    l(i) = first * first + second * second;
  }
  return l;
}

// s (1 - s) = 1 / (4 cosh^2(z / 2)).
arma::vec mfdnn4_q5::dloss(const arma::vec& z, const arma::ivec& y) {
  if (z.is_empty() || z.n_elem != y.n_elem) throw std::invalid_argument("lengths");
  for (const auto label : y)
    if (label != 1 && label != -1) throw std::invalid_argument("labels");
  arma::vec slope(z.n_elem);
  for (arma::uword i = 0; i < z.n_elem; ++i) {
    const double c = std::cosh(z(i) / 2);
    slope(i) = y(i) == 1 ? -sigma(-z(i)) / (c * c) : sigma(z(i)) / (c * c);
  }
  return slope;
}

// Product rule, term by term.
arma::vec mfdnn4_q5::d2loss(const arma::vec& z, const arma::ivec& y) {
  if (z.is_empty() || z.n_elem != y.n_elem) throw std::invalid_argument("lengths");
  for (const auto label : y)
    if (label != 1 && label != -1) throw std::invalid_argument("labels");
  arma::vec curvature(z.n_elem);
  for (arma::uword i = 0; i < z.n_elem; ++i) {
    const double m = y(i) == 1 ? z(i) : -z(i), s = sigma(-m), t = sigma(m);
    curvature(i) = 8 * (s * t) * (s * t) - 4 * (s * t) * s * s;
  }
  return curvature;
}
