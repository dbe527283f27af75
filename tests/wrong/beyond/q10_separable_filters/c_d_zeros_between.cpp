// Part: c
// Hint: A dilation of 1 leaves the kernel as it is
#include "separable_filters.hpp"

// The dilation is taken for the number of zeros.
arma::mat beyond_q10::stuff_zeros(const arma::mat& K, arma::uword dh, arma::uword dw) {
  if (K.is_empty() || dh == 0 || dw == 0) throw std::invalid_argument("K or dilation");
  arma::mat S((dh + 1) * (K.n_rows - 1) + 1, (dw + 1) * (K.n_cols - 1) + 1);
  for (arma::uword b = 0; b < K.n_cols; ++b)
    for (arma::uword a = 0; a < K.n_rows; ++a) S((dh + 1) * a, (dw + 1) * b) = K(a, b);
  return S;
}
