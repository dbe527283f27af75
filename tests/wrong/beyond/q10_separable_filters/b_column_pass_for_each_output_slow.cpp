// Part: b
// Fails: speed
#include "separable_filters.hpp"

// Right, but the inner sums are not kept: every output begins anew.
arma::mat beyond_q10::convolve_separable(const arma::mat& X, const arma::vec& u,
                                         const arma::vec& v) {
  const arma::uword kh = u.n_elem, kw = v.n_elem, H = X.n_rows, W = X.n_cols;
  if (kh == 0 || kw == 0 || kh > H || kw > W)
    throw std::invalid_argument("the kernel must fit into the image");
  arma::mat Y(H - kh + 1, W - kw + 1);
  for (arma::uword j = 0; j < Y.n_cols; ++j)
    for (arma::uword i = 0; i < Y.n_rows; ++i)
      for (arma::uword b = 0; b < kw; ++b)
        Y(i, j) += v(b) * arma::dot(u, X.col(j + b).subvec(i, i + kh - 1));
  return Y;
}
