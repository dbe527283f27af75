// Part: c
// Hint: Outside of the image is 0
#include <algorithm>

#include "winograd.hpp"

// The nearest pixel instead of 0.
arma::cube beyond_q4::convolve(const arma::cube& X, const arma::mat& F, arma::uword p) {
  const arma::uword H = X.n_rows + 2 * p, W = X.n_cols + 2 * p, C = X.n_slices, K = F.n_cols;
  if (X.is_empty() || K == 0 || F.n_rows != 9 * C || H < 3 || W < 3)
    throw std::invalid_argument("sizes");
  arma::cube Z(H, W, C);
  const auto inside = [&](arma::uword r, arma::uword n) { return std::clamp(r, p, p + n - 1) - p; };
  for (arma::uword r = 0; r < H; ++r)
    for (arma::uword s = 0; s < W; ++s)
      for (arma::uword c = 0; c < C; ++c)
        Z(r, s, c) = X(inside(r, X.n_rows), inside(s, X.n_cols), c);
  arma::cube Y(H - 2, W - 2, K);
  for (arma::uword k = 0; k < K; ++k)
    for (arma::uword j = 0; j < W - 2; ++j)
      for (arma::uword i = 0; i < H - 2; ++i)
        for (arma::uword c = 0; c < C; ++c)
          for (arma::uword v = 0; v < 3; ++v)
            for (arma::uword u = 0; u < 3; ++u)
              Y(i, j, k) += F(u + 3 * (v + 3 * c), k) * Z(i + u, j + v, c);
  return Y;
}
