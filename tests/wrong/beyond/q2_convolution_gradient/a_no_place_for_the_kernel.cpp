// Part: a
// Hint: still the layer is not legal
#include "convolution_gradient.hpp"

// As long as dY is what the formula says, all is well.
arma::mat beyond_q2::filter_gradient(const arma::cube& X, const arma::cube& dY, const Conv2d& l) {
  const auto [kh, kw, sh, sw, ph, pw, dh, dw, groups] = l;
  const arma::uword H = X.n_rows, W = X.n_cols, C = X.n_slices, K = dY.n_slices;
  if (H * W * C * K * kh * kw * sh * sw * dh * dw * groups == 0 || C % groups + K % groups > 0)
    throw std::invalid_argument("layer");
  if (dY.n_rows != (H + 2 * ph - dh * (kh - 1) - 1) / sh + 1 ||
      dY.n_cols != (W + 2 * pw - dw * (kw - 1) - 1) / sw + 1)
    throw std::invalid_argument("dY");
  const arma::uword G = C / groups;
  arma::mat dF(kh * kw * G, K);
  for (arma::uword k = 0; k < K; ++k)
    for (arma::uword f = 0; f < kh * kw * G; ++f)
      for (arma::uword j = 0; j < dY.n_cols; ++j)
        for (arma::uword i = 0; i < dY.n_rows; ++i) {
          const arma::uword u = f % kh, v = f / kh % kw, c = f / kh / kw;
          const arma::uword r = i * sh + u * dh - ph, s = j * sw + v * dw - pw,
                            from = k / (K / groups) * G + c;
          if (r < H && s < W) dF(f, k) += dY(i, j, k) * X(r, s, from);
        }
  return dF;
}
