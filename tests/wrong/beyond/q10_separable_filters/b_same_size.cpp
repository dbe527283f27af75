// Part: b
// Hint: Nothing is padded
#include "separable_filters.hpp"

// As many outputs as pixels.
arma::mat beyond_q10::convolve_separable(const arma::mat& X, const arma::vec& u,
                                         const arma::vec& v) {
  const arma::uword kh = u.n_elem, kw = v.n_elem, H = X.n_rows, W = X.n_cols;
  if (kh == 0 || kw == 0 || kh > H || kw > W)
    throw std::invalid_argument("the kernel must fit into the image");
  arma::mat after_u(H, W), Y(H, W);
  for (arma::uword a = 0; a < kh; ++a) after_u.head_rows(H - a) += u(a) * X.tail_rows(H - a);
  for (arma::uword b = 0; b < kw; ++b) Y.head_cols(W - b) += v(b) * after_u.tail_cols(W - b);
  return Y;
}
