// Part: b
// Hint: Too much padding
#include "transposed_convolution.hpp"

// Half of the kernel: too much where it is even.
std::optional<arma::uword> beyond_q6::scaling_padding(arma::uword k, arma::uword s) {
  if (k * s == 0) throw std::invalid_argument("zero");
  if (s == 1 && k % 2 == 0) return std::nullopt;
  return k / 2;
}
