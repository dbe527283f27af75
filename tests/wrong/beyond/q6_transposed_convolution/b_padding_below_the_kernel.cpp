// Part: b
// Hint: Windows in the padding alone are outputs, too
#include "transposed_convolution.hpp"

// Refuses to look at layers whose padding exceeds the kernel.
arma::uvec beyond_q6::output_sizes(arma::uword h, arma::uword k, arma::uword s, arma::uword p) {
  if (h * k * s == 0) throw std::invalid_argument("zero");

  std::vector<arma::uword> sizes;
  if (p >= k) return sizes;
  for (arma::uword rest = 0; rest < s; ++rest)
    if (s * (h - 1) + k + rest > 2 * p) sizes.push_back(s * (h - 1) + k + rest - 2 * p);
  return sizes;
}
