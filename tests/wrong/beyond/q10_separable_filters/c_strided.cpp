// Part: c
// Hint: A dilation is no stride
#include "separable_filters.hpp"

// The places are dilated as well.
arma::mat beyond_q10::convolve_dilated(const arma::mat& X, const arma::mat& K, arma::uword dh,
                                       arma::uword dw) {
  if (X.is_empty() || K.is_empty() || dh == 0 || dw == 0) throw std::invalid_argument("empty");
  const arma::uword height = dh * (K.n_rows - 1) + 1, width = dw * (K.n_cols - 1) + 1;
  if (height > X.n_rows || width > X.n_cols) throw std::invalid_argument("it does not fit");
  arma::mat Y((X.n_rows - height) / dh + 1, (X.n_cols - width) / dw + 1);
  for (arma::uword j = 0; j < Y.n_cols; ++j)
    for (arma::uword i = 0; i < Y.n_rows; ++i)
      for (arma::uword b = 0; b < K.n_cols; ++b)
        for (arma::uword a = 0; a < K.n_rows; ++a)
          Y(i, j) += K(a, b) * X(dh * (i + a), dw * (j + b));
  return Y;
}
