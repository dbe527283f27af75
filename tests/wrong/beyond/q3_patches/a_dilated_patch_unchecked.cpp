// Part: a
// Hint: This input is not legal
#include "patches.hpp"

// Checks that the kernel fits, but not with its dilation; then there is no patch.
arma::mat beyond_q3::im2col(const arma::cube& X, const Window& w) {
  const auto [kh, kw, sh, sw, ph, pw, dh, dw] = w;
  const arma::uword H = X.n_rows, W = X.n_cols, C = X.n_slices;
  if (H * W * C * kh * kw * sh * sw * dh * dw == 0 || kh > H + 2 * ph || kw > W + 2 * pw)
    throw std::invalid_argument("window");
  arma::uword p = 0, q = 0;
  while (p * sh + dh * (kh - 1) + 1 <= H + 2 * ph) ++p;
  while (q * sw + dw * (kw - 1) + 1 <= W + 2 * pw) ++q;
  arma::mat P(kh * kw * C, p * q);
  for (arma::uword column = 0; column < P.n_cols; ++column)
    for (arma::uword row = 0; row < P.n_rows; ++row) {
      const arma::uword u = row % kh, v = row / kh % kw, c = row / kh / kw;
      const arma::uword r = column % p * sh + u * dh - ph, s = column / p * sw + v * dw - pw;
      if (r < H && s < W) P(row, column) = X(r, s, c);
    }
  return P;
}
