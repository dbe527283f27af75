// Part: b
// Hint: look at u, v and X as well
#include "separable_filters.hpp"

// Whether dY has the size of Y: but there may be no kernel, or one that is larger than the image.
beyond_q10::Gradients beyond_q10::factor_gradients(const arma::mat& X, const arma::vec& u,
                                                   const arma::vec& v, const arma::mat& dY) {
  const arma::uword kh = u.n_elem, kw = v.n_elem;
  if (X.is_empty() || dY.n_rows + kh != X.n_rows + 1 || dY.n_cols + kw != X.n_cols + 1)
    throw std::invalid_argument("dY must have the size of Y");
  arma::mat dK(kh, kw);
  for (arma::uword b = 0; b < kw; ++b)
    for (arma::uword a = 0; a < kh; ++a)
      for (arma::uword j = 0; j < dY.n_cols; ++j)
        for (arma::uword i = 0; i < dY.n_rows; ++i) dK(a, b) += dY(i, j) * X(i + a, j + b);
  return {dK * v, dK.t() * u};
}
