#include "separable_filters.hpp"

// Pixels of different phases never meet: the image falls into dh dw images of every dh-th row and
// every dw-th column, on each of which this is a plain convolution.
arma::mat beyond_q10::convolve_dilated(const arma::mat& X, const arma::mat& K, arma::uword dh,
                                       arma::uword dw) {
  if (X.is_empty() || K.is_empty() || dh == 0 || dw == 0) throw std::invalid_argument("empty");
  const arma::uword h = dh * (K.n_rows - 1), w = dw * (K.n_cols - 1);
  if (h >= X.n_rows || w >= X.n_cols) throw std::invalid_argument("too large");
  arma::mat Y(X.n_rows - h, X.n_cols - w);
  for (arma::uword p = 0; p < dh && p < Y.n_rows; ++p)
    for (arma::uword q = 0; q < dw && q < Y.n_cols; ++q) {
      const arma::mat phase = X.submat(arma::regspace<arma::uvec>(p, dh, X.n_rows - 1),
                                       arma::regspace<arma::uvec>(q, dw, X.n_cols - 1));
      for (arma::uword i = 0; i + K.n_rows <= phase.n_rows; ++i)
        for (arma::uword j = 0; j + K.n_cols <= phase.n_cols; ++j)
          Y(p + dh * i, q + dw * j) = arma::accu(K % phase.submat(i, j, arma::size(K)));
    }
  return Y;
}
