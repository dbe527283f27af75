#include "separable_filters.hpp"

// Armadillo's indices of every dh-th row and dw-th column.
arma::mat beyond_q10::stuff_zeros(const arma::mat& K, arma::uword dh, arma::uword dw) {
  if (K.is_empty() || dh == 0 || dw == 0) throw std::invalid_argument("K or dilation");
  const arma::uvec rows = dh * arma::regspace<arma::uvec>(0, K.n_rows - 1),
                   cols = dw * arma::regspace<arma::uvec>(0, K.n_cols - 1);
  arma::mat S(rows.back() + 1, cols.back() + 1);
  S.submat(rows, cols) = K;
  return S;
}

// The sum of shifted images, one for each entry of K.
arma::mat beyond_q10::convolve_dilated(const arma::mat& X, const arma::mat& K, arma::uword dh,
                                       arma::uword dw) {
  if (X.is_empty() || K.is_empty() || dh == 0 || dw == 0) throw std::invalid_argument("empty");
  const arma::uword h = dh * (K.n_rows - 1), w = dw * (K.n_cols - 1);
  if (h >= X.n_rows || w >= X.n_cols) throw std::invalid_argument("too large");
  arma::mat Y(X.n_rows - h, X.n_cols - w);
  for (arma::uword a = K.n_rows; a-- > 0;)
    for (arma::uword b = K.n_cols; b-- > 0;) Y += K(a, b) * X.submat(dh * a, dw * b, arma::size(Y));
  return Y;
}
