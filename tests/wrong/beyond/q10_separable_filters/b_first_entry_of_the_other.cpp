// Part: b
// Hint: not only for b = 0
#include "separable_filters.hpp"

// The inner sum over the other direction is missing.
beyond_q10::Gradients beyond_q10::factor_gradients(const arma::mat& X, const arma::vec& u,
                                                   const arma::vec& v, const arma::mat& dY) {
  const arma::uword kh = u.n_elem, kw = v.n_elem, H = X.n_rows, W = X.n_cols;
  if (kh == 0 || kw == 0 || kh > H || kw > W ||
      arma::size(dY) != arma::size(H - kh + 1, W - kw + 1))
    throw std::invalid_argument("sizes");
  Gradients g = {arma::vec(kh), arma::vec(kw)};
  for (arma::uword a = 0; a < kh; ++a) g.du(a) = arma::accu(dY % X.submat(a, 0, arma::size(dY)));
  for (arma::uword b = 0; b < kw; ++b) g.dv(b) = arma::accu(dY % X.submat(0, b, arma::size(dY)));
  return g;
}
