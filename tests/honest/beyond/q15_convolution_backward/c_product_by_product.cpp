#include "convolution_backward.hpp"

// Product by product.
arma::cube beyond_q15::weight_gradient(const arma::mat& dY, const arma::mat& X, arma::uword k,
                                       arma::uword d) {
  if (dY.is_empty() || X.is_empty() || k == 0 || d == 0 || dY.n_cols != X.n_cols)
    throw std::invalid_argument("sizes");
  const arma::uword T = X.n_cols;
  arma::cube dW(dY.n_rows, X.n_rows, k);
  for (arma::uword u = 0; u < k; ++u)
    for (arma::uword t = u * d; t < T; ++t)
      for (arma::uword c = 0; c < X.n_rows; ++c)
        for (arma::uword o = 0; o < dY.n_rows; ++o) dW(o, c, u) += dY(o, t) * X(c, t - u * d);
  return dW;
}

// From the last moment to the first.
arma::mat beyond_q15::input_gradient(const arma::mat& dY, const arma::cube& W, arma::uword d) {
  if (dY.is_empty() || W.is_empty() || d == 0 || dY.n_rows != W.n_rows)
    throw std::invalid_argument("sizes");
  const arma::uword T = dY.n_cols;
  arma::mat dX(W.n_cols, T);
  for (arma::uword t = T; t-- > 0;)
    for (arma::uword u = 0; u < W.n_slices && u * d <= t; ++u)
      for (arma::uword c = 0; c < W.n_cols; ++c)
        for (arma::uword o = 0; o < W.n_rows; ++o) dX(c, t - u * d) += W(o, c, u) * dY(o, t);
  return dX;
}
