// Part: b
// Hint: In increasing order
#include "transposed_convolution.hpp"

// All of them, the largest first.
arma::uvec beyond_q6::output_sizes(arma::uword h, arma::uword k, arma::uword s, arma::uword p) {
  if (h * k * s == 0) throw std::invalid_argument("zero");

  std::vector<arma::uword> sizes;
  for (arma::uword rest = s; rest-- > 0;)
    if (s * (h - 1) + k + rest > 2 * p) sizes.push_back(s * (h - 1) + k + rest - 2 * p);
  return sizes;
}
