#include "winograd.hpp"

// Tiles of 4 x 4 outputs, with 36 products.
arma::cube beyond_q4::convolve(const arma::cube& X, const arma::mat& F, arma::uword p) {
  const arma::uword H = X.n_rows + 2 * p, W = X.n_cols + 2 * p, C = X.n_slices, K = F.n_cols;
  if (X.is_empty() || K == 0 || F.n_rows != 9 * C || H < 3 || W < 3)
    throw std::invalid_argument("sizes");
  const arma::mat G = {{6, 0, 0}, {-4, -4, -4}, {-4, 4, -4}, {1, 2, 4}, {1, -2, 4}, {0, 0, 24}};
  const arma::mat B = {{4, 0, -5, 0, 1, 0},  {0, -4, -4, 1, 1, 0}, {0, 4, -4, -1, 1, 0},
                       {0, -2, -1, 2, 1, 0}, {0, 2, -1, -2, 1, 0}, {0, 4, 0, -5, 0, 1}};
  const arma::mat A = {
      {1, 1, 1, 1, 1, 0}, {0, 1, -1, 2, -2, 0}, {0, 1, 1, 4, 4, 0}, {0, 1, -1, 8, -8, 1}};
  const arma::uword down = (H + 1) / 4, across = (W + 1) / 4;
  arma::cube Z(4 * down + 2, 4 * across + 2, C), Y(4 * down, 4 * across, K);
  Z.subcube(p, p, 0, arma::size(X)) = X;
  for (arma::uword i = 0; i < down; ++i)
    for (arma::uword j = 0; j < across; ++j)
      for (arma::uword k = 0; k < K; ++k) {
        arma::mat m(6, 6);
        for (arma::uword c = 0; c < C; ++c) {
          const arma::mat g = arma::reshape(F.submat(9 * c, k, 9 * c + 8, k), 3, 3);
          const arma::mat d = Z.slice(c).submat(4 * i, 4 * j, arma::size(6, 6));
          m += (G * g * G.t()) % (B * d * B.t()) / 576;
        }
        Y.slice(k).submat(4 * i, 4 * j, arma::size(4, 4)) = A * m * A.t();
      }
  return Y.subcube(0, 0, 0, arma::size(H - 2, W - 2, K));
}
