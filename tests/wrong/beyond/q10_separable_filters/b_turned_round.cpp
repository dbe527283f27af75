// Part: b
// Hint: Your kernel is turned round
#include "separable_filters.hpp"

// Convolutions as signal processing has them.
arma::mat beyond_q10::convolve_separable(const arma::mat& X, const arma::vec& u,
                                         const arma::vec& v) {
  const arma::uword kh = u.n_elem, kw = v.n_elem, H = X.n_rows, W = X.n_cols;
  if (kh == 0 || kw == 0 || kh > H || kw > W)
    throw std::invalid_argument("the kernel must fit into the image");
  arma::mat after_u(H - kh + 1, W), Y(H - kh + 1, W - kw + 1);
  for (arma::uword a = 0; a < kh; ++a) after_u += u(kh - 1 - a) * X.rows(a, a + H - kh);
  for (arma::uword b = 0; b < kw; ++b) Y += v(kw - 1 - b) * after_u.cols(b, b + W - kw);
  return Y;
}
