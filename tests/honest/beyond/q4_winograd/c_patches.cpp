#include "winograd.hpp"

// One matrix product with nine products for each output: slower, but right.
arma::cube beyond_q4::convolve(const arma::cube& X, const arma::mat& F, arma::uword p) {
  const arma::uword H = X.n_rows + 2 * p, W = X.n_cols + 2 * p, C = X.n_slices, K = F.n_cols;
  if (X.is_empty() || K == 0 || F.n_rows != 9 * C || H < 3 || W < 3)
    throw std::invalid_argument("sizes");
  arma::cube Z(H, W, C);
  Z.subcube(p, p, 0, arma::size(X)) = X;
  const arma::uword P = H - 2, Q = W - 2;
  arma::mat patches(P * Q, 9 * C, arma::fill::none);
  for (arma::uword c = 0; c < C; ++c)
    for (arma::uword v = 0; v < 3; ++v)
      for (arma::uword u = 0; u < 3; ++u)
        for (arma::uword j = 0; j < Q; ++j)
          for (arma::uword i = 0; i < P; ++i)
            patches(i + P * j, u + 3 * (v + 3 * c)) = Z(i + u, j + v, c);
  arma::cube Y(P, Q, K, arma::fill::none);
  arma::mat slices(Y.memptr(), P * Q, K, false, true);
  slices = patches * F;
  return Y;
}
