// Part: b
// Hint: has no numbers below 0 (0 - 1 is
#include "transposed_convolution.hpp"

// Right as long as nothing is below 0.
arma::uvec beyond_q6::output_sizes(arma::uword h, arma::uword k, arma::uword s, arma::uword p) {
  if (h * k * s == 0) throw std::invalid_argument("zero");

  arma::uvec sizes(s);
  for (arma::uword rest = 0; rest < s; ++rest) sizes(rest) = s * (h - 1) + k + rest - 2 * p;
  return sizes;
}
