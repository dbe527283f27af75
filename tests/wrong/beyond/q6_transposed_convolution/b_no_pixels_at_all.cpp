// Part: b
// Hint: an image of no pixels is none
#include "transposed_convolution.hpp"

// 0 is not below 0.
arma::uvec beyond_q6::output_sizes(arma::uword h, arma::uword k, arma::uword s, arma::uword p) {
  if (h * k * s == 0) throw std::invalid_argument("zero");

  std::vector<arma::uword> sizes;
  for (arma::uword rest = 0; rest < s; ++rest)
    if (s * (h - 1) + k + rest >= 2 * p) sizes.push_back(s * (h - 1) + k + rest - 2 * p);
  return sizes;
}
