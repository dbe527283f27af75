#include "convolution_gradient.hpp"

// The formula, with the loops in another order.
arma::cube beyond_q2::input_gradient(const arma::mat& F, const arma::cube& dY, arma::uword H,
                                     arma::uword W, const Conv2d& l) {
  const auto [kh, kw, sh, sw, ph, pw, dh, dw, groups] = l;
  const arma::uword K = F.n_cols;
  if (H * W * K * F.n_rows * kh * kw * sh * sw * dh * dw * groups == 0 ||
      F.n_rows % (kh * kw) > 0 || K % groups > 0 || dh * (kh - 1) + 1 > H + 2 * ph ||
      dw * (kw - 1) + 1 > W + 2 * pw)
    throw std::invalid_argument("layer");
  const arma::uword G = F.n_rows / (kh * kw), C = G * groups;
  if (dY.n_rows != (H + 2 * ph - dh * (kh - 1) - 1) / sh + 1 ||
      dY.n_cols != (W + 2 * pw - dw * (kw - 1) - 1) / sw + 1 || dY.n_slices != K)
    throw std::invalid_argument("dY");
  arma::cube dX(H, W, C);
  for (arma::uword i = dY.n_rows; i-- > 0;)
    for (arma::uword j = dY.n_cols; j-- > 0;)
      for (arma::uword f = 0; f < F.n_rows; ++f)
        for (arma::uword k = 0; k < K; ++k) {
          const arma::uword r = i * sh + f % kh * dh - ph, s = j * sw + f / kh % kw * dw - pw;
          if (r < H && s < W) dX(r, s, k / (K / groups) * G + f / kh / kw) += dY(i, j, k) * F(f, k);
        }
  return dX;
}
