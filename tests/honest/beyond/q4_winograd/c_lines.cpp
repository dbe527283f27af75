#include "winograd.hpp"

// Short convolutions of lines: downwards in two outputs, sideways by the formula.
arma::cube beyond_q4::convolve(const arma::cube& X, const arma::mat& F, arma::uword p) {
  const arma::uword H = X.n_rows + 2 * p, W = X.n_cols + 2 * p, C = X.n_slices, K = F.n_cols;
  if (X.is_empty() || K == 0 || F.n_rows != 9 * C || H < 3 || W < 3)
    throw std::invalid_argument("sizes");
  arma::cube Z(H + 1, W, C), Y(H - 1, W - 2, K);
  Z.subcube(p, p, 0, arma::size(X)) = X;
  for (arma::uword k = 0; k < K; ++k)
    for (arma::uword j = 0; j < W - 2; ++j)
      for (arma::uword i = 0; i + 1 < H - 1; i += 2) {
        arma::vec m(4);
        for (arma::uword c = 0; c < C; ++c)
          for (arma::uword v = 0; v < 3; ++v)
            m += transform_filter(F.submat(9 * c + 3 * v, k, 9 * c + 3 * v + 2, k)) %
                 transform_input(Z.slice(c).submat(i, j + v, i + 3, j + v));
        Y.slice(k).submat(i, j, i + 1, j) = transform_output(m);
      }
  return Y.subcube(0, 0, 0, arma::size(H - 2, W - 2, K));
}
