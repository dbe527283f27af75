// Part: b
// Hint: there are fewer windows than asked for
#include "transposed_convolution.hpp"

// (k - s) / 2, rounded the wrong way.
std::optional<arma::uword> beyond_q6::scaling_padding(arma::uword k, arma::uword s) {
  if (k * s == 0) throw std::invalid_argument("zero");
  if (s == 1 && k % 2 == 0) return std::nullopt;
  return k > s ? (k - s) / 2 : 0;
}
