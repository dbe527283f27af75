// Part: a
// Fails: speed
#include "saturation.hpp"

// Right, but with the extended range that is not needed.
arma::vec eleg5040_q7::d2tanh(const arma::vec& s) {
  arma::vec d(arma::size(s));
  for (arma::uword i = 0; i < s.n_elem; ++i) {
    const long double x = s(i), c = std::cosh(x);
    d(i) = static_cast<double>(std::isinf(x) ? 0 : -2 * std::tanh(x) / (c * c));
  }
  return d;
}
