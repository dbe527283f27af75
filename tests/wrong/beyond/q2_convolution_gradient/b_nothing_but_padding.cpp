// Part: b
// Hint: Padding makes no image
#include "convolution_gradient.hpp"

// An image without pixels has outputs all the same, if it is padded.
arma::cube beyond_q2::input_gradient(const arma::mat& F, const arma::cube& dY, arma::uword H,
                                     arma::uword W, const Conv2d& l) {
  const auto [kh, kw, sh, sw, ph, pw, dh, dw, groups] = l;
  const arma::uword K = F.n_cols;
  if (K * F.n_rows * kh * kw * sh * sw * dh * dw * groups == 0 || F.n_rows % (kh * kw) > 0 ||
      K % groups > 0 || dh * (kh - 1) + 1 > H + 2 * ph || dw * (kw - 1) + 1 > W + 2 * pw)
    throw std::invalid_argument("layer");
  const arma::uword G = F.n_rows / (kh * kw), C = G * groups;
  if (dY.n_slices != K || dY.n_rows != (H + 2 * ph - dh * (kh - 1) - 1) / sh + 1 ||
      dY.n_cols != (W + 2 * pw - dw * (kw - 1) - 1) / sw + 1)
    throw std::invalid_argument("dY");
  arma::cube dX(H, W, C);
  for (arma::uword k = 0; k < K; ++k)
    for (arma::uword f = 0; f < kh * kw * G; ++f)
      for (arma::uword j = 0; j < dY.n_cols; ++j)
        for (arma::uword i = 0; i < dY.n_rows; ++i) {
          const arma::uword u = f % kh, v = f / kh % kw, c = f / kh / kw;
          const arma::uword r = i * sh + u * dh - ph, s = j * sw + v * dw - pw,
                            from = k / (K / groups) * G + c;
          if (r < H && s < W) dX(r, s, from) += dY(i, j, k) * F(f, k);
        }
  return dX;
}
