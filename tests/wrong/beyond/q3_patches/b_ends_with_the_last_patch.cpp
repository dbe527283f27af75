// Part: b
// Hint: with the pixels that no patch reaches
#include "patches.hpp"

// The image is only as large as the patches need: rows that are left over are missing.
arma::cube beyond_q3::col2im(const arma::mat& P, arma::uword H, arma::uword W, arma::uword C,
                             const Window& w) {
  const auto [kh, kw, sh, sw, ph, pw, dh, dw] = w;
  if (H * W * C * kh * kw * sh * sw * dh * dw == 0 || dh * (kh - 1) + 1 > H + 2 * ph ||
      dw * (kw - 1) + 1 > W + 2 * pw)
    throw std::invalid_argument("window");
  const arma::uword p = (H + 2 * ph - dh * (kh - 1) - 1) / sh + 1,
                    q = (W + 2 * pw - dw * (kw - 1) - 1) / sw + 1;
  if (P.n_rows != kh * kw * C || P.n_cols != p * q) throw std::invalid_argument("P");
  const arma::uword h = std::min(H, (p - 1) * sh + dh * (kh - 1) + 1 - ph),
                    l = std::min(W, (q - 1) * sw + dw * (kw - 1) + 1 - pw);
  arma::cube X(h, l, C);
  for (arma::uword column = 0; column < P.n_cols; ++column)
    for (arma::uword row = 0; row < P.n_rows; ++row) {
      const arma::uword u = row % kh, v = row / kh % kw, c = row / kh / kw;
      const arma::uword r = column % p * sh + u * dh - ph, s = column / p * sw + v * dw - pw;
      if (r < h && s < l) X(r, s, c) += P(row, column);
    }
  return X;
}
