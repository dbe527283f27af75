// Part: b
// Hint: Your kernel is turned round
#include "separable_filters.hpp"

// conv() turns its kernel; the second pass does not.
arma::mat beyond_q10::convolve_separable(const arma::mat& X, const arma::vec& u,
                                         const arma::vec& v) {
  const arma::uword kh = u.n_elem, kw = v.n_elem, H = X.n_rows, W = X.n_cols;
  if (kh == 0 || kw == 0 || kh > H || kw > W)
    throw std::invalid_argument("the kernel must fit into the image");
  arma::mat after_u(H - kh + 1, W), Y(H - kh + 1, W - kw + 1);
  for (arma::uword j = 0; j < W; ++j) {
    const arma::vec full = arma::conv(X.col(j), u);
    after_u.col(j) = full.subvec(kh - 1, H - 1);
  }
  for (arma::uword b = 0; b < kw; ++b) Y += v(b) * after_u.cols(b, b + W - kw);
  return Y;
}
