// Part: b
// Hint: The floor forgets a remainder
#include "transposed_convolution.hpp"

// "A transposed convolution multiplies the size by its stride."
arma::uvec beyond_q6::output_sizes(arma::uword h, arma::uword k, arma::uword s, arma::uword p) {
  if (h * k * s == 0) throw std::invalid_argument("zero");
  return arma::uvec{s * h};
}
