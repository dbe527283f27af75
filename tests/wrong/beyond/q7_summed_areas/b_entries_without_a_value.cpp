// Part: b
// Hint: Does every entry get a value
#include "summed_areas.hpp"

// The border of the table is left as it was in the memory; here it held NaN.
arma::mat beyond_q7::average_pool(const arma::mat& X, arma::uword kh, arma::uword kw) {
  if (X.is_empty() || kh == 0 || kw == 0 || kh > X.n_rows || kw > X.n_cols)
    throw std::invalid_argument("the window must fit into the image");
  arma::mat S(X.n_rows + 1, X.n_cols + 1);
  S.fill(arma::datum::nan);
  S.submat(1, 1, arma::size(X)) = arma::cumsum(arma::cumsum(X), 1);
  arma::mat Y(X.n_rows - kh + 1, X.n_cols - kw + 1);
  for (arma::uword j = 0; j < Y.n_cols; ++j)
    for (arma::uword i = 0; i < Y.n_rows; ++i)
      Y(i, j) = (S(i + kh, j + kw) - S(i, j + kw) - S(i + kh, j) + S(i, j)) /
                static_cast<double>(kh * kw);
  return Y;
}
