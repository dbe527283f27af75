// Part: b
// Hint: an even number between them will do
#include "transposed_convolution.hpp"

// As if k - s had to be split evenly.
std::optional<arma::uword> beyond_q6::scaling_padding(arma::uword k, arma::uword s) {
  if (k * s == 0) throw std::invalid_argument("zero");
  if (k <= s) return 0;
  if ((k - s) % 2 == 1) return std::nullopt;
  return (k - s) / 2;
}
