#include "patches.hpp"

// A row of P at a time is added to a padded image; the other two follow from ones.
arma::cube beyond_q3::col2im(const arma::mat& P, arma::uword H, arma::uword W, arma::uword C,
                             const Window& w) {
  if (H * W * C * w.kh * w.kw * w.sh * w.sw * w.dh * w.dw == 0) throw std::invalid_argument("zero");
  arma::cube Z(H + 2 * w.ph, W + 2 * w.pw, C);
  if (w.dh * (w.kh - 1) >= Z.n_rows || w.dw * (w.kw - 1) >= Z.n_cols)
    throw std::invalid_argument("the patch is too large");
  const arma::uvec rows = arma::regspace<arma::uvec>(0, w.sh, Z.n_rows - w.dh * (w.kh - 1) - 1),
                   columns = arma::regspace<arma::uvec>(0, w.sw, Z.n_cols - w.dw * (w.kw - 1) - 1);
  if (P.n_rows != w.kh * w.kw * C || P.n_cols != rows.n_elem * columns.n_elem)
    throw std::invalid_argument("P");
  for (arma::uword row = 0; row < P.n_rows; ++row) {
    const arma::uword u = row % w.kh, v = row / w.kh % w.kw, c = row / w.kh / w.kw;
    Z.slice(c).submat(rows + u * w.dh, columns + v * w.dw) +=
        arma::reshape(P.row(row), rows.n_elem, columns.n_elem);
  }
  return Z.subcube(w.ph, w.pw, 0, arma::size(H, W, C));
}

arma::mat beyond_q3::multiplicity(arma::uword H, arma::uword W, const Window& w) {
  const arma::mat P = im2col(arma::cube(H, W, 1), w) + 1;
  return col2im(P, H, W, 1, w).slice(0);
}

arma::cube beyond_q3::nearest_image(const arma::mat& P, arma::uword H, arma::uword W, arma::uword C,
                                    const Window& w) {
  const arma::cube sums = col2im(P, H, W, C, w);
  const arma::mat M = multiplicity(H, W, w);
  arma::cube X(H, W, C);
  for (arma::uword c = 0; c < C; ++c)
    X.slice(c) = sums.slice(c) % arma::mat(1 / arma::clamp(M, 1, 1e9));
  return X;
}
