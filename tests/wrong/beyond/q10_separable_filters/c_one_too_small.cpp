// Part: c
// Hint: A kernel of one entry stays one entry
#include "separable_filters.hpp"

// d (k - 1), without the last entry.
arma::mat beyond_q10::stuff_zeros(const arma::mat& K, arma::uword dh, arma::uword dw) {
  if (K.is_empty() || dh == 0 || dw == 0) throw std::invalid_argument("K or dilation");
  arma::mat S(dh * (K.n_rows - 1), dw * (K.n_cols - 1));
  for (arma::uword b = 0; b + 1 < K.n_cols; ++b)
    for (arma::uword a = 0; a + 1 < K.n_rows; ++a) S(dh * a, dw * b) = K(a, b);
  return S;
}
