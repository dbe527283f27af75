// Part: a
// Hint: There is nothing to read or to send back there
#include "convolution_gradient.hpp"

// Asks X for pixels that it does not have.
arma::mat beyond_q2::filter_gradient(const arma::cube& X, const arma::cube& dY, const Conv2d& l) {
  const arma::uword H = X.n_rows, W = X.n_cols, C = X.n_slices, K = dY.n_slices;
  const auto [kh, kw, sh, sw, ph, pw, dh, dw, g] = l;
  if (H * W * K == 0 || kh * kw * sh * sw * dh * dw * g == 0 || C == 0 || C % g != 0 ||
      K % g != 0 || dh * (kh - 1) + 1 > H + 2 * ph || dw * (kw - 1) + 1 > W + 2 * pw ||
      dY.n_rows != (H + 2 * ph - dh * (kh - 1) - 1) / sh + 1 ||
      dY.n_cols != (W + 2 * pw - dw * (kw - 1) - 1) / sw + 1)
    throw std::invalid_argument("layer");
  const arma::uword G = C / g;
  arma::mat dF(kh * kw * G, K);
  for (arma::uword k = 0; k < K; ++k)
    for (arma::uword c = 0; c < G; ++c)
      for (arma::uword v = 0; v < kw; ++v)
        for (arma::uword u = 0; u < kh; ++u)
          for (arma::uword j = 0; j < dY.n_cols; ++j)
            for (arma::uword i = 0; i < dY.n_rows; ++i)
              dF(u + kh * (v + kw * c), k) +=
                  dY(i, j, k) *
                  X(i * sh + u * dh - ph, j * sw + v * dw - pw, G * (k / (K / g)) + c);
  return dF;
}
