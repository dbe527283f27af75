// Part: b
// Hint: This input is not legal
#include "transposed_convolution.hpp"

// Does not look at its arguments.
arma::uvec beyond_q6::output_sizes(arma::uword h, arma::uword k, arma::uword s, arma::uword p) {
  std::vector<arma::uword> sizes;
  for (arma::uword rest = 0; rest < s; ++rest)
    if (s * (h - 1) + k + rest > 2 * p) sizes.push_back(s * (h - 1) + k + rest - 2 * p);
  return sizes;
}
