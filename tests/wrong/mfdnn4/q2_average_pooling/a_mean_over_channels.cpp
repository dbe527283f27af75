// Part: a
// Hint: Channels are pooled one by one
#include "average_pooling.hpp"

// The mean of the block in all channels.
arma::cube mfdnn4_q2::average_pool(const arma::cube& X, arma::uword k) {
  if (X.is_empty() || k == 0 || X.n_rows % k != 0 || X.n_cols % k != 0)
    throw std::invalid_argument("X or k");
  const arma::uword C = X.n_slices;
  arma::cube Y(X.n_rows / k, X.n_cols / k, C);
  for (arma::uword j = 0; j < Y.n_cols; ++j)
    for (arma::uword i = 0; i < Y.n_rows; ++i) {
      const arma::cube block = X.subcube(i * k, j * k, 0, arma::size(k, k, C));
      Y.tube(i, j).fill(arma::accu(block) / static_cast<double>(block.n_elem));
    }
  return Y;
}
