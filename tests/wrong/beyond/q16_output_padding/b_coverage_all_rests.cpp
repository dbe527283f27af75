// Part: b
// Hint: the other places get more
#include <numeric>

#include "output_padding.hpp"

// Deals the taps out to all places, also where there are holes.
beyond_q16::Coverage beyond_q16::coverage(arma::uword k, arma::uword s, arma::uword d) {
  if (k == 0 || s == 0 || d == 0) throw std::invalid_argument("zero");
  return {std::gcd(s, d) > 1 ? 0 : k / s, (k - 1) / s + 1};
}
