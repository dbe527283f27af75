// Part: c
// Fails: speed
#include "separable_filters.hpp"

// Right, but every output asks every hole whether it is one.
arma::mat beyond_q10::convolve_dilated(const arma::mat& X, const arma::mat& K, arma::uword dh,
                                       arma::uword dw) {
  if (X.is_empty() || K.is_empty() || dh == 0 || dw == 0) throw std::invalid_argument("empty");
  const arma::uword height = dh * (K.n_rows - 1) + 1, width = dw * (K.n_cols - 1) + 1;
  if (height > X.n_rows || width > X.n_cols) throw std::invalid_argument("it does not fit");
  const arma::mat S = stuff_zeros(K, dh, dw);
  arma::mat Y(X.n_rows - height + 1, X.n_cols - width + 1);
  for (arma::uword j = 0; j < Y.n_cols; ++j)
    for (arma::uword i = 0; i < Y.n_rows; ++i)
      for (arma::uword b = 0; b < S.n_cols; ++b)
        for (arma::uword a = 0; a < S.n_rows; ++a)
          if (S(a, b) != 0) Y(i, j) += S(a, b) * X(i + a, j + b);
  return Y;
}
