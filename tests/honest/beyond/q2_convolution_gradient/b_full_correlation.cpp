#include "convolution_gradient.hpp"

// The textbook's way: dY with zeros between (stride) and around (k - 1), correlated with the kernel
// turned round.
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
  const arma::uword top = (kh - 1) * dh, left = (kw - 1) * dw;
  arma::cube Z(H + 2 * ph + 2 * top, W + 2 * pw + 2 * left, K);
  for (arma::uword k = 0; k < K; ++k)
    for (arma::uword j = 0; j < dY.n_cols; ++j)
      for (arma::uword i = 0; i < dY.n_rows; ++i) Z(i * sh + top, j * sw + left, k) = dY(i, j, k);
  for (arma::uword c = 0; c < C; ++c)
    for (arma::uword k = c / G * (K / groups); k < (c / G + 1) * (K / groups); ++k)
      for (arma::uword v = 0; v < kw; ++v)
        for (arma::uword u = 0; u < kh; ++u)
          dX.slice(c) += F(kh - 1 - u + kh * (kw - 1 - v + kw * (c % G)), k) *
                         Z.slice(k).submat(ph + u * dh, pw + v * dw, arma::size(H, W));
  return dX;
}
