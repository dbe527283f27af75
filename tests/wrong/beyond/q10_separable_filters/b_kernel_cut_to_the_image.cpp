// Part: b
// Hint: The kernel is too high
#include <algorithm>

#include "separable_filters.hpp"

// What reaches over the image is left out.
arma::mat beyond_q10::convolve_separable(const arma::mat& X, const arma::vec& u,
                                         const arma::vec& v) {
  if (X.is_empty() || u.is_empty() || v.is_empty()) throw std::invalid_argument("empty");
  const arma::uword H = X.n_rows, W = X.n_cols, kh = std::min(u.n_elem, H),
                    kw = std::min(v.n_elem, W);
  arma::mat after_u(H - kh + 1, W), Y(H - kh + 1, W - kw + 1);
  for (arma::uword a = 0; a < kh; ++a) after_u += u(a) * X.rows(a, a + H - kh);
  for (arma::uword b = 0; b < kw; ++b) Y += v(b) * after_u.cols(b, b + W - kw);
  return Y;
}
