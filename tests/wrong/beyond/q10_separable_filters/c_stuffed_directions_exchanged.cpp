// Part: c
// Hint: dh is a distance of rows
#include "separable_filters.hpp"

// x before y.
arma::mat beyond_q10::stuff_zeros(const arma::mat& K, arma::uword dh, arma::uword dw) {
  if (K.is_empty() || dh == 0 || dw == 0) throw std::invalid_argument("K or dilation");
  arma::mat S(dw * (K.n_rows - 1) + 1, dh * (K.n_cols - 1) + 1);
  for (arma::uword b = 0; b < K.n_cols; ++b)
    for (arma::uword a = 0; a < K.n_rows; ++a) S(dw * a, dh * b) = K(a, b);
  return S;
}
