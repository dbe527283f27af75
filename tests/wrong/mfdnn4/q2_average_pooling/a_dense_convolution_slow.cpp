// Part: a
// Fails: speed
#include "average_pooling.hpp"

// Right, but by the dense form: every output looks at all channels.
arma::cube mfdnn4_q2::average_pool(const arma::cube& X, arma::uword k) {
  if (X.is_empty() || k == 0 || X.n_rows % k != 0 || X.n_cols % k != 0)
    throw std::invalid_argument("X or k");
  arma::cube Y(X.n_rows / k, X.n_cols / k, X.n_slices);
  for (arma::uword o = 0; o < Y.n_slices; ++o) {
    arma::cube w(k, k, X.n_slices);
    w.slice(o).fill(1.0 / static_cast<double>(k * k));
    for (arma::uword j = 0; j < Y.n_cols; ++j)
      for (arma::uword i = 0; i < Y.n_rows; ++i)
        for (arma::uword c = 0; c < X.n_slices; ++c)
          for (arma::uword v = 0; v < k; ++v)
            for (arma::uword u = 0; u < k; ++u)
              Y(i, j, o) += w(u, v, c) * X(i * k + u, j * k + v, c);
  }
  return Y;
}
