// Part: a
// Hint: 1 - exp(-2 s) has lost s
#include "saturation.hpp"

// 1 - e instead of -expm1(-2 |s|).
arma::vec eleg5040_q7::d2tanh(const arma::vec& s) {
  const arma::vec e = arma::exp(-2 * arma::abs(s));
  return -8 * arma::sign(s) % e % (1 - e) / arma::pow(1 + e, 3);
}
