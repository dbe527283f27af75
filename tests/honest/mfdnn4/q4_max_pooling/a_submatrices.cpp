#include "max_pooling.hpp"

// Armadillo takes the maximum of each window in a frame of -inf.
arma::mat mfdnn4_q4::activate_and_pool(const arma::mat& X, const Pooling& P,
                                       const nn::ScalarFunction& sigma) {
  if (X.is_empty()) throw std::invalid_argument("X is empty");
  if (P.kh * P.kw * P.sh * P.sw == 0) throw std::invalid_argument("zero");
  if (P.ph >= P.kh || P.pw >= P.kw) throw std::invalid_argument("too much padding");
  arma::mat framed(X.n_rows + 2 * P.ph, X.n_cols + 2 * P.pw);
  framed.fill(-arma::datum::inf);
  framed.submat(P.ph, P.pw, arma::size(X)) = X;
  if (P.kh > framed.n_rows || P.kw > framed.n_cols)
    throw std::invalid_argument("the window is too large");
  arma::mat Y((framed.n_rows - P.kh) / P.sh + 1, (framed.n_cols - P.kw) / P.sw + 1);
  for (arma::uword j = 0; j < Y.n_cols; ++j)
    for (arma::uword i = 0; i < Y.n_rows; ++i) {
      const auto window = framed.submat(i * P.sh, j * P.sw, arma::size(P.kh, P.kw));
      Y(i, j) = sigma(window.has_nan() ? arma::datum::nan : window.max());
    }
  return Y;
}
