// Part: b
// Fails: speed
#include "separable_filters.hpp"

// Right, with all kh kw products; even though they run down the columns.
arma::mat beyond_q10::convolve_separable(const arma::mat& X, const arma::vec& u,
                                         const arma::vec& v) {
  const arma::uword kh = u.n_elem, kw = v.n_elem, H = X.n_rows, W = X.n_cols;
  if (kh == 0 || kw == 0 || kh > H || kw > W)
    throw std::invalid_argument("the kernel must fit into the image");
  arma::mat Y(H - kh + 1, W - kw + 1);
  for (arma::uword j = 0; j < Y.n_cols; ++j)
    for (arma::uword b = 0; b < kw; ++b)
      for (arma::uword a = 0; a < kh; ++a) {
        const double k = u(a) * v(b);
        double* y = Y.colptr(j);
        const double* x = X.colptr(j + b) + a;
        for (arma::uword i = 0; i < Y.n_rows; ++i) y[i] += k * x[i];
      }
  return Y;
}
