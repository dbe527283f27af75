// Part: b
// Hint: This input is not legal
#include <numeric>

#include "output_padding.hpp"

// All taps on one place.
beyond_q16::Coverage beyond_q16::coverage(arma::uword k, arma::uword s, arma::uword d) {
  if (k == 0 || s == 0) throw std::invalid_argument("zero");
  const arma::uword rests = s / std::gcd(s, d);
  return {rests < s ? 0 : k / s, (k - 1) / rests + 1};
}
