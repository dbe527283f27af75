// Part: b
// Hint: du is right
#include "separable_filters.hpp"

// Both gradients use the image after the pass with v.
beyond_q10::Gradients beyond_q10::factor_gradients(const arma::mat& X, const arma::vec& u,
                                                   const arma::vec& v, const arma::mat& dY) {
  const arma::uword kh = u.n_elem, kw = v.n_elem, H = X.n_rows, W = X.n_cols;
  if (kh == 0 || kw == 0 || kh > H || kw > W ||
      arma::size(dY) != arma::size(H - kh + 1, W - kw + 1))
    throw std::invalid_argument("sizes");
  const arma::mat after_v = convolve_separable(X, arma::vec{1}, v);
  Gradients g = {arma::vec(kh), arma::vec(kw)};
  for (arma::uword a = 0; a < kh; ++a)
    g.du(a) = arma::accu(dY % after_v.rows(a, a + dY.n_rows - 1));
  for (arma::uword b = 0; b < kw; ++b)
    g.dv(b) =
        b + dY.n_cols <= after_v.n_cols ? arma::accu(dY % after_v.submat(0, b, arma::size(dY))) : 0;
  return g;
}
