#include "convolution_backward.hpp"

// With the patches of all moments below each other (im2col) there is one product.
arma::cube beyond_q15::weight_gradient(const arma::mat& dY, const arma::mat& X, arma::uword k,
                                       arma::uword d) {
  if (dY.is_empty() || X.is_empty() || k == 0 || d == 0 || dY.n_cols != X.n_cols)
    throw std::invalid_argument("sizes");
  const arma::uword T = X.n_cols;
  arma::mat P(X.n_rows * k, T);
  for (arma::uword u = 0; u < k && u * d < T; ++u)
    P.submat(u * X.n_rows, u * d, arma::size(X.n_rows, T - u * d)) = X.head_cols(T - u * d);
  const arma::mat dW = dY * P.t();
  return arma::cube(dW.memptr(), dY.n_rows, X.n_rows, k);
}

// The matrices below each other: all products at once, which are then moved and added.
arma::mat beyond_q15::input_gradient(const arma::mat& dY, const arma::cube& W, arma::uword d) {
  if (dY.is_empty() || W.is_empty() || d == 0 || dY.n_rows != W.n_rows)
    throw std::invalid_argument("sizes");
  const arma::uword T = dY.n_cols;
  const arma::uword C = W.n_cols, k = W.n_slices;
  const arma::mat all = arma::mat(W.memptr(), W.n_rows, C * k).t() * dY;
  arma::mat dX(C, T);
  for (arma::uword u = 0; u < k && u * d < T; ++u)
    dX.head_cols(T - u * d) += all.submat(u * C, u * d, arma::size(C, T - u * d));
  return dX;
}
