// Part: b
// Hint: of h outputs the first reads the pixels 0 to k - 1
#include <algorithm>

#include "transposed_convolution.hpp"

// h strides instead of h - 1.
arma::uvec beyond_q6::output_sizes(arma::uword h, arma::uword k, arma::uword s, arma::uword p) {
  if (h * k * s == 0) throw std::invalid_argument("zero");
  std::vector<arma::uword> sizes;
  const auto first = static_cast<std::int64_t>(s * h + k - 2 * p),
             last = static_cast<std::int64_t>(s * h + k + s - 1 - 2 * p);
  for (std::int64_t H = std::max<std::int64_t>(first, 1); H <= last; ++H)
    sizes.push_back(static_cast<arma::uword>(H));
  return sizes;
}
