// Part: b
// Hint: is the second column
#include "patches.hpp"

arma::cube beyond_q3::col2im(const arma::mat& P, arma::uword H, arma::uword W, arma::uword C,
                             const Window& w) {
  const auto [kh, kw, sh, sw, ph, pw, dh, dw] = w;
  if (H * W * C * kh * kw * sh * sw * dh * dw == 0 || dh * (kh - 1) + 1 > H + 2 * ph ||
      dw * (kw - 1) + 1 > W + 2 * pw)
    throw std::invalid_argument("window");
  const arma::uword p = (H + 2 * ph - dh * (kh - 1) - 1) / sh + 1,
                    q = (W + 2 * pw - dw * (kw - 1) - 1) / sw + 1;
  if (P.n_rows != kh * kw * C || P.n_cols != p * q) throw std::invalid_argument("P");
  arma::cube X(H, W, C);
  for (arma::uword column = 0; column < P.n_cols; ++column)
    for (arma::uword row = 0; row < P.n_rows; ++row) {
      const arma::uword u = row % kh, v = row / kh % kw, c = row / kh / kw;
      const arma::uword r = column / q * sh + u * dh - ph, s = column % q * sw + v * dw - pw;
      if (r < H && s < W) X(r, s, c) += P(row, column);
    }
  return X;
}
