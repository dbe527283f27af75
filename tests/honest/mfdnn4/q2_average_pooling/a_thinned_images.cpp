#include "average_pooling.hpp"

// The mean of k^2 thinned-out images, one for each place in the block.
arma::cube mfdnn4_q2::average_pool(const arma::cube& X, arma::uword k) {
  if (X.is_empty() || k == 0 || X.n_rows % k != 0 || X.n_cols % k != 0)
    throw std::invalid_argument("X or k");
  const arma::uvec rows = arma::regspace<arma::uvec>(0, k, X.n_rows - 1),
                   cols = arma::regspace<arma::uvec>(0, k, X.n_cols - 1);
  arma::cube Y(rows.n_elem, cols.n_elem, X.n_slices);
  for (arma::uword c = 0; c < X.n_slices; ++c) {
    const arma::mat channel = X.slice(c);
    for (arma::uword u = 0; u < k; ++u)
      for (arma::uword v = 0; v < k; ++v) Y.slice(c) += channel.submat(rows + u, cols + v);
  }
  return Y / static_cast<double>(k) / static_cast<double>(k);
}
