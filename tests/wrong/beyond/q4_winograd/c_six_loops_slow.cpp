// Part: c
// Fails: speed
#include "winograd.hpp"

// Right, and by the formula.
arma::cube beyond_q4::convolve(const arma::cube& X, const arma::mat& F, arma::uword p) {
  const arma::uword H = X.n_rows + 2 * p, W = X.n_cols + 2 * p, C = X.n_slices, K = F.n_cols;
  if (X.is_empty() || K == 0 || F.n_rows != 9 * C || H < 3 || W < 3)
    throw std::invalid_argument("sizes");
  arma::cube Z(H, W, C);
  Z.subcube(p, p, 0, arma::size(X)) = X;
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
