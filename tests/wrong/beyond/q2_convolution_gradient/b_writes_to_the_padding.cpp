// Part: b
// Hint: There is nothing to read or to send back there
#include "convolution_gradient.hpp"

// Sends derivatives to pixels that do not exist.
arma::cube beyond_q2::input_gradient(const arma::mat& F, const arma::cube& dY, arma::uword H,
                                     arma::uword W, const Conv2d& l) {
  if (l.kh * l.kw == 0 || F.is_empty() || F.n_rows % (l.kh * l.kw) != 0 || F.n_cols != dY.n_slices)
    throw std::invalid_argument("F");
  const arma::uword C = F.n_rows / (l.kh * l.kw) * l.groups, K = dY.n_slices;
  const auto [kh, kw, sh, sw, ph, pw, dh, dw, g] = l;
  if (H * W * K == 0 || kh * kw * sh * sw * dh * dw * g == 0 || C == 0 || C % g != 0 ||
      K % g != 0 || dh * (kh - 1) + 1 > H + 2 * ph || dw * (kw - 1) + 1 > W + 2 * pw ||
      dY.n_rows != (H + 2 * ph - dh * (kh - 1) - 1) / sh + 1 ||
      dY.n_cols != (W + 2 * pw - dw * (kw - 1) - 1) / sw + 1)
    throw std::invalid_argument("layer");
  const arma::uword G = C / g;
  arma::cube dX(H, W, C);
  for (arma::uword k = 0; k < K; ++k)
    for (arma::uword c = 0; c < G; ++c)
      for (arma::uword v = 0; v < kw; ++v)
        for (arma::uword u = 0; u < kh; ++u)
          for (arma::uword j = 0; j < dY.n_cols; ++j)
            for (arma::uword i = 0; i < dY.n_rows; ++i)
              dX(i * sh + u * dh - ph, j * sw + v * dw - pw, G * (k / (K / g)) + c) +=
                  dY(i, j, k) * F(u + kh * (v + kw * c), k);
  return dX;
}
