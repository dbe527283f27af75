// Part: a
// Fails: speed
#include "patches.hpp"

// Right: one line of code to one sign of the formula.
arma::cube beyond_q3::convolve(const arma::cube& X, const arma::mat& F, const arma::vec& b,
                               const Window& w) {
  const auto [kh, kw, sh, sw, ph, pw, dh, dw] = w;
  const arma::uword H = X.n_rows, W = X.n_cols, C = X.n_slices;
  if (H * W * C * kh * kw * sh * sw * dh * dw == 0 || dh * (kh - 1) + 1 > H + 2 * ph ||
      dw * (kw - 1) + 1 > W + 2 * pw || F.n_rows != kh * kw * C || F.n_cols == 0 ||
      b.n_elem != F.n_cols)
    throw std::invalid_argument("sizes");
  arma::cube Y((H + 2 * ph - dh * (kh - 1) - 1) / sh + 1, (W + 2 * pw - dw * (kw - 1) - 1) / sw + 1,
               F.n_cols);
  for (arma::uword k = 0; k < F.n_cols; ++k)
    for (arma::uword i = 0; i < Y.n_rows; ++i)
      for (arma::uword j = 0; j < Y.n_cols; ++j) {
        Y(i, j, k) = b(k);
        for (arma::uword u = 0; u < kh; ++u)
          for (arma::uword v = 0; v < kw; ++v)
            for (arma::uword c = 0; c < C; ++c) {
              const arma::uword r = i * sh + u * dh - ph, s = j * sw + v * dw - pw;
              if (r < H && s < W) Y(i, j, k) += F(u + kh * (v + kw * c), k) * X(r, s, c);
            }
      }
  return Y;
}
