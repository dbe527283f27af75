// Part: b
// Hint: may have a divisor in common
#include "output_padding.hpp"

// Only a stride and a dilation that are equal leave holes.
beyond_q16::Coverage beyond_q16::coverage(arma::uword k, arma::uword s, arma::uword d) {
  if (k == 0 || s == 0 || d == 0) throw std::invalid_argument("zero");
  const arma::uword rests = s == d ? 1 : s;
  return {rests < s ? 0 : k / s, (k - 1) / rests + 1};
}
