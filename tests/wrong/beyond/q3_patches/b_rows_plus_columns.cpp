// Part: b
// Hint: so many times so many, not plus
#include "patches.hpp"

arma::mat beyond_q3::multiplicity(arma::uword H, arma::uword W, const Window& w) {
  const arma::uword C = 1;
  const auto [kh, kw, sh, sw, ph, pw, dh, dw] = w;
  if (H * W * C * kh * kw * sh * sw * dh * dw == 0 || dh * (kh - 1) + 1 > H + 2 * ph ||
      dw * (kw - 1) + 1 > W + 2 * pw)
    throw std::invalid_argument("window");
  const arma::uword p = (H + 2 * ph - dh * (kh - 1) - 1) / sh + 1,
                    q = (W + 2 * pw - dw * (kw - 1) - 1) / sw + 1;
  arma::vec rows(H);
  arma::rowvec columns(W);
  for (arma::uword i = 0; i < p; ++i)
    for (arma::uword u = 0; u < kh; ++u)
      if (const arma::uword r = i * sh + u * dh - ph; r < H) ++rows(r);
  for (arma::uword j = 0; j < q; ++j)
    for (arma::uword v = 0; v < kw; ++v)
      if (const arma::uword s = j * sw + v * dw - pw; s < W) ++columns(s);
  return arma::repmat(rows, 1, W) + arma::repmat(columns, H, 1);
}
