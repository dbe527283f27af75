// Part: b
// Hint: the other factor stays in the derivative
#include "separable_filters.hpp"

// As if Y were linear in both together.
beyond_q10::Gradients beyond_q10::factor_gradients(const arma::mat& X, const arma::vec& u,
                                                   const arma::vec& v, const arma::mat& dY) {
  const arma::uword kh = u.n_elem, kw = v.n_elem, H = X.n_rows, W = X.n_cols;
  if (kh == 0 || kw == 0 || kh > H || kw > W ||
      arma::size(dY) != arma::size(H - kh + 1, W - kw + 1))
    throw std::invalid_argument("sizes");
  arma::mat dK(kh, kw);
  for (arma::uword b = 0; b < kw; ++b)
    for (arma::uword a = 0; a < kh; ++a) dK(a, b) = arma::accu(dY % X.submat(a, b, arma::size(dY)));
  return {arma::sum(dK, 1), arma::sum(dK, 0).t()};
}
