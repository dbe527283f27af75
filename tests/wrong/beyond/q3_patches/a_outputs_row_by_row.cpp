// Part: a
// Hint: is the second column
#include "patches.hpp"

// The patches follow each other along the rows of the image.
arma::mat beyond_q3::im2col(const arma::cube& X, const Window& w) {
  const auto [kh, kw, sh, sw, ph, pw, dh, dw] = w;
  const arma::uword H = X.n_rows, W = X.n_cols, C = X.n_slices;
  if (H * W * C * kh * kw * sh * sw * dh * dw == 0 || dh * (kh - 1) + 1 > H + 2 * ph ||
      dw * (kw - 1) + 1 > W + 2 * pw)
    throw std::invalid_argument("window");
  const arma::uword p = (H + 2 * ph - dh * (kh - 1) - 1) / sh + 1,
                    q = (W + 2 * pw - dw * (kw - 1) - 1) / sw + 1;
  arma::mat P(kh * kw * C, p * q);
  arma::uword column = 0;
  for (arma::uword i = 0; i < p; ++i)
    for (arma::uword j = 0; j < q; ++j, ++column)
      for (arma::uword row = 0; row < P.n_rows; ++row) {
        const arma::uword u = row % kh, v = row / kh % kw, c = row / kh / kw;
        const arma::uword r = i * sh + u * dh - ph, s = j * sw + v * dw - pw;
        if (r < H && s < W) P(row, column) = X(r, s, c);
      }
  return P;
}
