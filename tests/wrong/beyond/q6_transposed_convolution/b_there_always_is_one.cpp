// Part: b
// Hint: An even kernel with stride 1 loses an odd number
#include "transposed_convolution.hpp"

// Pads an even kernel as if it were odd.
std::optional<arma::uword> beyond_q6::scaling_padding(arma::uword k, arma::uword s) {
  if (k * s == 0) throw std::invalid_argument("zero");
  return (k - 1) / 2;
}
