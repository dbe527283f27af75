// Part: b
// Hint: dv is taken with u as it was
#include "separable_filters.hpp"

// u is overwritten before dv is taken.
beyond_q10::Gradients beyond_q10::factor_gradients(const arma::mat& X, const arma::vec& u,
                                                   const arma::vec& v, const arma::mat& dY) {
  const arma::uword kh = u.n_elem, kw = v.n_elem, H = X.n_rows, W = X.n_cols;
  if (kh == 0 || kw == 0 || kh > H || kw > W ||
      arma::size(dY) != arma::size(H - kh + 1, W - kw + 1))
    throw std::invalid_argument("sizes");
  arma::mat dK(kh, kw);
  for (arma::uword b = 0; b < kw; ++b)
    for (arma::uword a = 0; a < kh; ++a) dK(a, b) = arma::accu(dY % X.submat(a, b, arma::size(dY)));
  const arma::vec du = dK * v;
  return {du, dK.t() * du};
}
