// Part: a
// Fails: speed
#include "max_pooling.hpp"

// Right, but the whole image is copied into its frame for every output column.
arma::mat mfdnn4_q4::activate_and_pool(const arma::mat& X, const Pooling& P,
                                       const nn::ScalarFunction& sigma) {
  const auto [kh, kw, sh, sw, ph, pw] = P;
  arma::mat Y = max_pool(X, P);
  for (arma::uword j = 0; j < Y.n_cols; ++j) {
    arma::mat framed(X.n_rows + 2 * ph, X.n_cols + 2 * pw);
    framed.fill(-arma::datum::inf);
    framed.submat(ph, pw, arma::size(X)) = X;
    for (arma::uword i = 0; i < Y.n_rows; ++i) {
      const arma::mat window = framed.submat(i * sh, j * sw, arma::size(kh, kw));
      Y(i, j) = sigma(window.has_nan() ? arma::datum::nan : window.max());
    }
  }
  return Y;
}
