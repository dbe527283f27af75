// Part: b
// Hint: Take s = 3 and d = 1
#include <numeric>

#include "output_padding.hpp"

// Always one more than at least.
beyond_q16::Coverage beyond_q16::coverage(arma::uword k, arma::uword s, arma::uword d) {
  if (k == 0 || s == 0 || d == 0) throw std::invalid_argument("zero");
  const arma::uword rests = s / std::gcd(s, d);
  return {rests < s ? 0 : k / s, k / rests + 1};
}
