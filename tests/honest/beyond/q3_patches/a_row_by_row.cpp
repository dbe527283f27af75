#include "patches.hpp"

// A row of P is the image, shifted and thinned out; a convolution is a sum of such images.
arma::mat beyond_q3::im2col(const arma::cube& X, const Window& w) {
  if (X.is_empty() || w.kh * w.kw * w.sh * w.sw * w.dh * w.dw == 0)
    throw std::invalid_argument("zero");
  const arma::uword H = X.n_rows + 2 * w.ph, W = X.n_cols + 2 * w.pw;
  if (w.dh * (w.kh - 1) + 1 > H || w.dw * (w.kw - 1) + 1 > W)
    throw std::invalid_argument("the patch is too large");
  const arma::uvec rows = arma::regspace<arma::uvec>(0, w.sh, H - w.dh * (w.kh - 1) - 1),
                   columns = arma::regspace<arma::uvec>(0, w.sw, W - w.dw * (w.kw - 1) - 1);
  arma::mat P(w.kh * w.kw * X.n_slices, rows.n_elem * columns.n_elem);
  arma::uword row = 0;
  for (arma::uword c = 0; c < X.n_slices; ++c) {
    arma::mat Z(H, W);
    Z.submat(w.ph, w.pw, arma::size(X.slice(c))) = X.slice(c);
    for (arma::uword v = 0; v < w.kw; ++v)
      for (arma::uword u = 0; u < w.kh; ++u)
        P.row(row++) = arma::vectorise(Z.submat(rows + u * w.dh, columns + v * w.dw)).t();
  }
  return P;
}

arma::cube beyond_q3::convolve(const arma::cube& X, const arma::mat& F, const arma::vec& b,
                               const Window& w) {
  const arma::mat P = im2col(X, w);
  if (F.n_rows != P.n_rows || F.n_cols == 0 || b.n_elem != F.n_cols)
    throw std::invalid_argument("filters");
  const arma::uword p = (X.n_rows + 2 * w.ph - w.dh * (w.kh - 1) - 1) / w.sh + 1;
  arma::cube Y(p, P.n_cols / p, F.n_cols);
  for (arma::uword k = 0; k < F.n_cols; ++k) {
    arma::rowvec sum(P.n_cols);
    for (arma::uword t = P.n_rows; t-- > 0;) sum += F(t, k) * P.row(t);
    Y.slice(k) = arma::reshape(sum, p, P.n_cols / p) + b(k);
  }
  return Y;
}
