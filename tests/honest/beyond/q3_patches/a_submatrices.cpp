#include "patches.hpp"

// Cuts every patch out of a padded copy with Armadillo's index vectors; convolves without a matrix
// of patches, one patch and one filter at a time.
static arma::cube padded(const arma::cube& X, const beyond_q3::Window& w) {
  if (X.is_empty()) throw std::invalid_argument("there is no pixel");
  if (w.kh * w.kw * w.sh * w.sw * w.dh * w.dw == 0) throw std::invalid_argument("zero");
  arma::cube Z(X.n_rows + 2 * w.ph, X.n_cols + 2 * w.pw, X.n_slices);
  if (w.dh * (w.kh - 1) >= Z.n_rows || w.dw * (w.kw - 1) >= Z.n_cols)
    throw std::invalid_argument("the patch is too large");
  Z.subcube(w.ph, w.pw, 0, arma::size(X)) = X;
  return Z;
}

static arma::vec patch(const arma::cube& Z, const beyond_q3::Window& w, arma::uword i,
                       arma::uword j) {
  const arma::uvec rows = arma::regspace<arma::uvec>(0, w.kh - 1) * w.dh + i * w.sh,
                   columns = arma::regspace<arma::uvec>(0, w.kw - 1) * w.dw + j * w.sw;
  arma::vec entries;
  for (arma::uword c = 0; c < Z.n_slices; ++c)
    entries = arma::join_cols(entries, arma::vectorise(Z.slice(c).submat(rows, columns)));
  return entries;
}

arma::mat beyond_q3::im2col(const arma::cube& X, const Window& w) {
  const arma::cube Z = padded(X, w);
  const arma::uword p = (Z.n_rows - w.dh * (w.kh - 1) - 1) / w.sh + 1,
                    q = (Z.n_cols - w.dw * (w.kw - 1) - 1) / w.sw + 1;
  arma::mat P(w.kh * w.kw * X.n_slices, p * q);
  for (arma::uword i = 0; i < p; ++i)
    for (arma::uword j = 0; j < q; ++j) P.col(i + p * j) = patch(Z, w, i, j);
  return P;
}

arma::cube beyond_q3::convolve(const arma::cube& X, const arma::mat& F, const arma::vec& b,
                               const Window& w) {
  const arma::cube Z = padded(X, w);
  if (F.n_rows != w.kh * w.kw * X.n_slices || F.is_empty() || b.n_elem != F.n_cols)
    throw std::invalid_argument("filters");
  arma::cube Y((Z.n_rows - w.dh * (w.kh - 1) - 1) / w.sh + 1,
               (Z.n_cols - w.dw * (w.kw - 1) - 1) / w.sw + 1, F.n_cols);
  for (arma::uword i = 0; i < Y.n_rows; ++i)
    for (arma::uword j = 0; j < Y.n_cols; ++j) Y.tube(i, j) = b + F.t() * patch(Z, w, i, j);
  return Y;
}
