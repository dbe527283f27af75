#include "separable_filters.hpp"

// Whole images, shifted and added up by Armadillo.
arma::mat beyond_q10::convolve_separable(const arma::mat& X, const arma::vec& u,
                                         const arma::vec& v) {
  const arma::uword kh = u.n_elem, kw = v.n_elem, H = X.n_rows, W = X.n_cols;
  if (kh == 0 || kw == 0 || kh > H || kw > W) throw std::invalid_argument("sizes");
  arma::mat Z(H - kh + 1, W), Y(H - kh + 1, W - kw + 1);
  for (arma::uword a = 0; a < kh; ++a) Z += u(a) * X.rows(a, a + H - kh);
  for (arma::uword b = 0; b < kw; ++b) Y += v(b) * Z.cols(b, b + W - kw);
  return Y;
}

// The adjoint of each pass, applied to dY, against the image.
beyond_q10::Gradients beyond_q10::factor_gradients(const arma::mat& X, const arma::vec& u,
                                                   const arma::vec& v, const arma::mat& dY) {
  const arma::uword kh = u.n_elem, kw = v.n_elem, H = X.n_rows, W = X.n_cols;
  if (kh == 0 || kw == 0 || kh > H || kw > W) throw std::invalid_argument("sizes");
  const arma::uword P = H - kh + 1, Q = W - kw + 1;
  if (dY.n_rows != P || dY.n_cols != Q) throw std::invalid_argument("dY");
  arma::mat spread_u(H, Q), spread_v(P, W);  // dY pulled back through the pass with u, with v
  for (arma::uword a = 0; a < kh; ++a) spread_u.rows(a, a + P - 1) += u(a) * dY;
  for (arma::uword b = 0; b < kw; ++b) spread_v.cols(b, b + Q - 1) += v(b) * dY;
  Gradients g = {arma::vec(kh), arma::vec(kw)};
  for (arma::uword a = 0; a < kh; ++a) g.du(a) = arma::accu(spread_v % X.rows(a, a + P - 1));
  for (arma::uword b = 0; b < kw; ++b) g.dv(b) = arma::accu(spread_u % X.cols(b, b + Q - 1));
  return g;
}
