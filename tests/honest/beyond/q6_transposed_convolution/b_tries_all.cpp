#include "transposed_convolution.hpp"

// Asks the convolution about every size that could be one.
static arma::uword outputs(arma::uword n, arma::uword k, arma::uword s, arma::uword p) {
  return k > n + 2 * p ? 0 : (n + 2 * p - k) / s + 1;
}

arma::uvec beyond_q6::output_sizes(arma::uword h, arma::uword k, arma::uword s, arma::uword p) {
  if (h == 0 || k == 0 || s == 0) throw std::invalid_argument("zero");
  arma::uvec sizes;
  for (arma::uword H = 1; outputs(H, k, s, p) <= h; ++H)
    if (outputs(H, k, s, p) == h) sizes.insert_rows(sizes.n_elem, arma::uvec{H});
  return sizes;
}

std::optional<arma::uword> beyond_q6::scaling_padding(arma::uword k, arma::uword s) {
  if (k == 0 || s == 0) throw std::invalid_argument("zero");
  for (arma::uword p = 0; p < k; ++p)
    if (outputs(s, k, s, p) == 1 && outputs(7 * s, k, s, p) == 7) return p;
  return std::nullopt;
}
