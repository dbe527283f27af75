// Part: c
// Hint: A dilation of 0 puts all entries into one place
#include "separable_filters.hpp"

// No dilation is taken for a dilation of 0.
arma::mat beyond_q10::stuff_zeros(const arma::mat& K, arma::uword dh, arma::uword dw) {
  if (K.is_empty()) throw std::invalid_argument("K");
  arma::mat S(dh * (K.n_rows - 1) + 1, dw * (K.n_cols - 1) + 1);
  for (arma::uword b = 0; b < K.n_cols; ++b)
    for (arma::uword a = 0; a < K.n_rows; ++a) S(dh * a, dw * b) = K(a, b);
  return S;
}
