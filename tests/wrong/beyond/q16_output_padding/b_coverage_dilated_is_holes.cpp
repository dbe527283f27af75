// Part: b
// Hint: no place is left out
#include <numeric>

#include "output_padding.hpp"

// Thinks that any dilation leaves holes.
beyond_q16::Coverage beyond_q16::coverage(arma::uword k, arma::uword s, arma::uword d) {
  if (k == 0 || s == 0 || d == 0) throw std::invalid_argument("zero");
  const arma::uword rests = s / std::gcd(s, d);
  return {d > 1 && s > 1 ? 0 : k / s, (k - 1) / rests + 1};
}
