// Part: b
// Hint: One place is missing
#include "separable_filters.hpp"

// H - kh places.
arma::mat beyond_q10::convolve_separable(const arma::mat& X, const arma::vec& u,
                                         const arma::vec& v) {
  const arma::uword kh = u.n_elem, kw = v.n_elem, H = X.n_rows, W = X.n_cols;
  if (kh == 0 || kw == 0 || kh > H || kw > W)
    throw std::invalid_argument("the kernel must fit into the image");
  arma::mat Y(H - kh, W - kw);
  for (arma::uword j = 0; j < Y.n_cols; ++j)
    for (arma::uword i = 0; i < Y.n_rows; ++i)
      Y(i, j) = arma::as_scalar(u.t() * X.submat(i, j, arma::size(kh, kw)) * v);
  return Y;
}
