// Part: b
// Hint: dY has the size of Y
#include "separable_filters.hpp"

// dY is cut or filled up with zeros.
beyond_q10::Gradients beyond_q10::factor_gradients(const arma::mat& X, const arma::vec& u,
                                                   const arma::vec& v, const arma::mat& dY) {
  const arma::uword kh = u.n_elem, kw = v.n_elem, H = X.n_rows, W = X.n_cols;
  if (kh == 0 || kw == 0 || kh > H || kw > W) throw std::invalid_argument("sizes");
  arma::mat dK(kh, kw), resized = dY;
  resized.resize(H - kh + 1, W - kw + 1);
  for (arma::uword b = 0; b < kw; ++b)
    for (arma::uword a = 0; a < kh; ++a)
      dK(a, b) = arma::accu(resized % X.submat(a, b, arma::size(resized)));
  return {dK * v, dK.t() * u};
}
