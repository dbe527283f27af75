#include "separable_filters.hpp"

// Along the rows first; every output is one dot product.
arma::mat beyond_q10::convolve_separable(const arma::mat& X, const arma::vec& u,
                                         const arma::vec& v) {
  const arma::uword kh = u.n_elem, kw = v.n_elem;
  if (kh == 0 || kw == 0 || kh > X.n_rows || kw > X.n_cols) throw std::invalid_argument("sizes");
  arma::mat Z(X.n_rows, X.n_cols - kw + 1), Y(X.n_rows - kh + 1, X.n_cols - kw + 1);
  for (arma::uword j = 0; j < Z.n_cols; ++j) Z.col(j) = X.cols(j, j + kw - 1) * v;
  for (arma::uword j = 0; j < Y.n_cols; ++j)
    for (arma::uword i = 0; i < Y.n_rows; ++i)
      Y(i, j) = arma::dot(u, Z.col(j).subvec(i, i + kh - 1));
  return Y;
}
