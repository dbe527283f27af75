// Part: b
// Hint: H x W, without the padding
#include "patches.hpp"

arma::mat beyond_q3::multiplicity(arma::uword H, arma::uword W, const Window& w) {
  const arma::uword C = 1;
  const auto [kh, kw, sh, sw, ph, pw, dh, dw] = w;
  if (H * W * C * kh * kw * sh * sw * dh * dw == 0 || dh * (kh - 1) + 1 > H + 2 * ph ||
      dw * (kw - 1) + 1 > W + 2 * pw)
    throw std::invalid_argument("window");
  const arma::uword p = (H + 2 * ph - dh * (kh - 1) - 1) / sh + 1,
                    q = (W + 2 * pw - dw * (kw - 1) - 1) / sw + 1;
  arma::mat M(H + 2 * ph, W + 2 * pw);
  for (arma::uword j = 0; j < q; ++j)
    for (arma::uword i = 0; i < p; ++i)
      for (arma::uword v = 0; v < kw; ++v)
        for (arma::uword u = 0; u < kh; ++u) ++M(i * sh + u * dh, j * sw + v * dw);
  return M;
}
