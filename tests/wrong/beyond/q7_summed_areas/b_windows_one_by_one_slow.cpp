// Part: b
// Fails: speed
#include "summed_areas.hpp"

// Right, and by the definition.
arma::mat beyond_q7::average_pool(const arma::mat& X, arma::uword kh, arma::uword kw) {
  if (X.is_empty() || kh == 0 || kw == 0 || kh > X.n_rows || kw > X.n_cols)
    throw std::invalid_argument("the window must fit into the image");
  arma::mat Y(X.n_rows - kh + 1, X.n_cols - kw + 1);
  for (arma::uword j = 0; j < Y.n_cols; ++j)
    for (arma::uword i = 0; i < Y.n_rows; ++i)
      Y(i, j) = arma::accu(X.submat(i, j, arma::size(kh, kw))) / static_cast<double>(kh * kw);
  return Y;
}
