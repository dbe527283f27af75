// Part: b
// Hint: This input is not legal
#include "transposed_convolution.hpp"

// A padding for kernels of no pixels, and for standing still.
std::optional<arma::uword> beyond_q6::scaling_padding(arma::uword k, arma::uword s) {
  if (s == 1 && k % 2 == 0) return std::nullopt;
  return k == 0 ? 0 : (k - 1) / 2;
}
