// Part: c
// Hint: a wide image has more tiles across than down
#include "winograd.hpp"

// Right on square images.
arma::cube beyond_q4::convolve(const arma::cube& X, const arma::mat& F, arma::uword p) {
  const arma::uword H = X.n_rows + 2 * p, W = X.n_cols + 2 * p, C = X.n_slices, K = F.n_cols;
  if (X.is_empty() || K == 0 || F.n_rows != 9 * C || H < 3 || W < 3)
    throw std::invalid_argument("sizes");
  const arma::uword P = H - 2, Q = W - 2, down = (H - 1) / 2, across = down;
  arma::cube Z(H + W + 6, H + W + 6, C), Y(P, Q, K);
  Z.subcube(p, p, 0, arma::size(X)) = X;
  for (arma::uword k = 0; k < K; ++k)
    for (arma::uword j = 0; j < across; ++j)
      for (arma::uword i = 0; i < down; ++i) {
        arma::mat m(4, 4);
        for (arma::uword c = 0; c < C; ++c)
          m += transform_filter_2d(arma::reshape(F.submat(9 * c, k, 9 * c + 8, k), 3, 3)) %
               transform_input_2d(Z.slice(c).submat(2 * i, 2 * j, arma::size(4, 4)));
        const arma::mat y = transform_output_2d(m);
        for (arma::uword b = 0; b < 2; ++b)
          for (arma::uword a = 0; a < 2; ++a)
            if (2 * i + a < P && 2 * j + b < Q) Y(2 * i + a, 2 * j + b, k) = y(a, b);
      }
  return Y;
}
