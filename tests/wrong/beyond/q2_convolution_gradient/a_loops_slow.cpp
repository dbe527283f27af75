// Part: a
// Fails: speed
#include "convolution_gradient.hpp"

// Right: one addition after the other, with the outputs innermost but not contiguous.
arma::mat beyond_q2::filter_gradient(const arma::cube& X, const arma::cube& dY, const Conv2d& l) {
  const auto [kh, kw, sh, sw, ph, pw, dh, dw, groups] = l;
  const arma::uword H = X.n_rows, W = X.n_cols, C = X.n_slices, K = dY.n_slices;
  if (H * W * C * K * kh * kw * sh * sw * dh * dw * groups == 0 || C % groups + K % groups > 0 ||
      dh * (kh - 1) + 1 > H + 2 * ph || dw * (kw - 1) + 1 > W + 2 * pw)
    throw std::invalid_argument("layer");
  if (dY.n_rows != (H + 2 * ph - dh * (kh - 1) - 1) / sh + 1 ||
      dY.n_cols != (W + 2 * pw - dw * (kw - 1) - 1) / sw + 1)
    throw std::invalid_argument("dY");
  const arma::uword G = C / groups;
  arma::mat dF(kh * kw * G, K);
  for (arma::uword i = 0; i < dY.n_rows; ++i)
    for (arma::uword j = 0; j < dY.n_cols; ++j)
      for (arma::uword u = 0; u < kh; ++u)
        for (arma::uword v = 0; v < kw; ++v)
          for (arma::uword c = 0; c < G; ++c)
            for (arma::uword k = 0; k < K; ++k) {
              const arma::uword r = i * sh + u * dh - ph, s = j * sw + v * dw - pw;
              if (r < H && s < W)
                dF(u + kh * (v + kw * c), k) += dY(i, j, k) * X(r, s, k / (K / groups) * G + c);
            }
  return dF;
}
