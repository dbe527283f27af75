// Part: b
// Hint: The digits are lost
#include "summed_areas.hpp"

// The table in single precision.
arma::mat beyond_q7::average_pool(const arma::mat& X, arma::uword kh, arma::uword kw) {
  if (X.is_empty() || kh == 0 || kw == 0 || kh > X.n_rows || kw > X.n_cols)
    throw std::invalid_argument("the window must fit into the image");
  arma::fmat S(X.n_rows + 1, X.n_cols + 1);
  S.submat(1, 1, arma::size(X)) = arma::cumsum(arma::cumsum(arma::conv_to<arma::fmat>::from(X)), 1);
  arma::mat Y(X.n_rows - kh + 1, X.n_cols - kw + 1);
  for (arma::uword j = 0; j < Y.n_cols; ++j)
    for (arma::uword i = 0; i < Y.n_rows; ++i)
      Y(i, j) = static_cast<double>(S(i + kh, j + kw) - S(i, j + kw) - S(i + kh, j) + S(i, j)) /
                static_cast<double>(kh * kw);
  return Y;
}
