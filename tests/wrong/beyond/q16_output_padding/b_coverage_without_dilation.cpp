// Part: b
// Hint: may have a divisor in common
#include "output_padding.hpp"

// The dilation does not matter.
beyond_q16::Coverage beyond_q16::coverage(arma::uword k, arma::uword s, arma::uword d) {
  if (k == 0 || s == 0 || d == 0) throw std::invalid_argument("zero");
  return {k / s, (k + s - 1) / s};
}
