// Part: c
// Fails: speed
#include "convolution_backward.hpp"

// Right, product by product, with time in the innermost loop: it jumps from column to column.
arma::cube beyond_q15::weight_gradient(const arma::mat& dY, const arma::mat& X, arma::uword k,
                                       arma::uword d) {
  if (dY.is_empty() || X.is_empty() || k == 0 || d == 0 || dY.n_cols != X.n_cols)
    throw std::invalid_argument("sizes");
  const arma::uword T = X.n_cols;
  arma::cube dW(dY.n_rows, X.n_rows, k);
  for (arma::uword u = 0; u < k; ++u)
    for (arma::uword c = 0; c < X.n_rows; ++c)
      for (arma::uword o = 0; o < dY.n_rows; ++o)
        for (arma::uword t = u * d; t < T; ++t) dW(o, c, u) += dY(o, t) * X(c, t - u * d);
  return dW;
}
