// Part: b
// Hint: has no such numbers
#include "transposed_convolution.hpp"

// (k - s + 1) / 2, without a look at which of the two is larger.
std::optional<arma::uword> beyond_q6::scaling_padding(arma::uword k, arma::uword s) {
  if (k * s == 0) throw std::invalid_argument("zero");
  if (s == 1 && k % 2 == 0) return std::nullopt;
  return (k - s + 1) / 2;
}
