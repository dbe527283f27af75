// Part: b
// Hint: however wide it is
#include <numeric>

#include "output_padding.hpp"

// Stamps that touch leave no holes.
beyond_q16::Coverage beyond_q16::coverage(arma::uword k, arma::uword s, arma::uword d) {
  if (k == 0 || s == 0 || d == 0) throw std::invalid_argument("zero");
  const arma::uword rests = s / std::gcd(s, d);
  return {rests < s ? 0 : (d * (k - 1) + 1) / s, (k - 1) / rests + 1};
}
