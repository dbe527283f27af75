// Part: b
// Fails: speed
#include "patches.hpp"

// Right, but each pixel looks for itself in every patch.
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
  for (arma::uword c = 0; c < C; ++c)
    for (arma::uword s = 0; s < W; ++s)
      for (arma::uword r = 0; r < H; ++r)
        for (arma::uword j = 0; j < q; ++j)
          for (arma::uword i = 0; i < p; ++i) {
            const arma::uword y = r + ph - i * sh, x = s + pw - j * sw;  // wrap: too large
            if (y % dh == 0 && x % dw == 0 && y / dh < kh && x / dw < kw)
              X(r, s, c) += P(y / dh + kh * (x / dw + kw * c), i + p * j);
          }
  return X;
}
