// Part: b
// Hint: The passes do not add up
#include "separable_filters.hpp"

// Both passes begin with X.
arma::mat beyond_q10::convolve_separable(const arma::mat& X, const arma::vec& u,
                                         const arma::vec& v) {
  const arma::uword kh = u.n_elem, kw = v.n_elem, H = X.n_rows, W = X.n_cols;
  if (kh == 0 || kw == 0 || kh > H || kw > W)
    throw std::invalid_argument("the kernel must fit into the image");
  arma::mat Y(H - kh + 1, W - kw + 1);
  for (arma::uword a = 0; a < kh; ++a) Y += u(a) * X.submat(a, 0, arma::size(Y));
  for (arma::uword b = 0; b < kw; ++b) Y += v(b) * X.submat(0, b, arma::size(Y));
  return Y;
}
