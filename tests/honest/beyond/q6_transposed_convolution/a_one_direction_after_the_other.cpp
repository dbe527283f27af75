#include "transposed_convolution.hpp"

// Index vectors: rows first, then columns, and a division for each direction.
static arma::uvec repeated(arma::uword n, arma::uword k) {
  arma::uvec index(n * k);
  for (arma::uword i = 0; i < index.n_elem; ++i) index(i) = i / k;
  return index;
}

arma::cube beyond_q6::upsample(const arma::cube& X, arma::uword kh, arma::uword kw) {
  if (X.is_empty() || kh == 0 || kw == 0) throw std::invalid_argument("nothing to copy");
  arma::cube Y(kh * X.n_rows, kw * X.n_cols, X.n_slices);
  for (arma::uword c = 0; c < X.n_slices; ++c)
    Y.slice(c) = X.slice(c).submat(repeated(X.n_rows, kh), repeated(X.n_cols, kw));
  return Y;
}

arma::cube beyond_q6::average_pool_adjoint(const arma::cube& dY, arma::uword H, arma::uword W,
                                           arma::uword kh, arma::uword kw) {
  const arma::cube copies =
      upsample(dY, kh, kw) / static_cast<double>(kw) / static_cast<double>(kh);
  if (H < copies.n_rows || W < copies.n_cols || H - copies.n_rows >= kh || W - copies.n_cols >= kw)
    throw std::invalid_argument("another size");
  arma::cube dX = copies;
  dX.resize(H, W, dY.n_slices);
  return dX;
}

arma::cube beyond_q6::upsample_adjoint(const arma::cube& dY, arma::uword kh, arma::uword kw) {
  if (dY.is_empty() || kh == 0 || kw == 0) throw std::invalid_argument("nothing to add");
  if (dY.n_rows % kh != 0 || dY.n_cols % kw != 0) throw std::invalid_argument("blocks");
  arma::cube dX(dY.n_rows / kh, dY.n_cols / kw, dY.n_slices);
  for (arma::uword u = kh; u-- > 0;)
    for (arma::uword v = kw; v-- > 0;)
      for (arma::uword c = 0; c < dY.n_slices; ++c)
        dX.slice(c) += dY.slice(c).submat(arma::regspace<arma::uvec>(u, kh, dY.n_rows - 1),
                                          arma::regspace<arma::uvec>(v, kw, dY.n_cols - 1));
  return dX;
}
