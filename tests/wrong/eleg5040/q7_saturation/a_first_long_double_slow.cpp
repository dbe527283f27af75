// Part: a
// Fails: speed
#include "saturation.hpp"

// Right, but with the extended range that is not needed.
arma::vec eleg5040_q7::dtanh(const arma::vec& s) {
  arma::vec d(arma::size(s));
  for (arma::uword i = 0; i < s.n_elem; ++i) {
    const long double c = std::cosh(static_cast<long double>(s(i)));
    d(i) = static_cast<double>(1 / (c * c));
  }
  return d;
}
