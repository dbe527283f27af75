// Part: b
// Fails: speed
#include "summed_areas.hpp"

// Right: kh additions down the columns, then kw along the rows. Better than kh kw, but it still
// grows with the window.
arma::mat beyond_q7::average_pool(const arma::mat& X, arma::uword kh, arma::uword kw) {
  if (X.is_empty() || kh == 0 || kw == 0 || kh > X.n_rows || kw > X.n_cols)
    throw std::invalid_argument("the window must fit into the image");
  const arma::uword P = X.n_rows - kh + 1, Q = X.n_cols - kw + 1;
  arma::mat down(P, X.n_cols), Y(P, Q);
  for (arma::uword j = 0; j < X.n_cols; ++j)
    for (arma::uword a = 0; a < kh; ++a) down.col(j) += X.col(j).subvec(a, a + P - 1);
  for (arma::uword j = 0; j < Q; ++j)
    for (arma::uword b = 0; b < kw; ++b) Y.col(j) += down.col(j + b);
  return Y / static_cast<double>(kh * kw);
}
