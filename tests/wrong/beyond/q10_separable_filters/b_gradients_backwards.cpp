// Part: b
// Hint: Your derivatives stand in the opposite order
#include "separable_filters.hpp"

// The gradient of a kernel that is turned round.
beyond_q10::Gradients beyond_q10::factor_gradients(const arma::mat& X, const arma::vec& u,
                                                   const arma::vec& v, const arma::mat& dY) {
  const arma::uword kh = u.n_elem, kw = v.n_elem, H = X.n_rows, W = X.n_cols;
  if (kh == 0 || kw == 0 || kh > H || kw > W ||
      arma::size(dY) != arma::size(H - kh + 1, W - kw + 1))
    throw std::invalid_argument("sizes");
  arma::mat dK(kh, kw);
  for (arma::uword b = 0; b < kw; ++b)
    for (arma::uword a = 0; a < kh; ++a) dK(a, b) = arma::accu(dY % X.submat(a, b, arma::size(dY)));
  return {arma::flipud(dK * v), arma::flipud(dK.t() * u)};
}
