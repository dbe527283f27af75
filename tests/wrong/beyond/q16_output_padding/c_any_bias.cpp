// Part: c
// Hint: This input is not legal
#include "output_padding.hpp"

// A bias of one entry is for all rows.
arma::mat beyond_q16::transposed_convolution(const arma::mat& X, const arma::cube& W,
                                             const arma::vec& b, const Layer& layer,
                                             arma::uword q) {
  if (W.is_empty() || W.n_slices != layer.k || W.n_cols != X.n_rows ||
      (b.n_elem != W.n_rows && b.n_elem != 1))
    throw std::invalid_argument("sizes");
  const arma::uword H = transposed_size(X.n_cols, layer, q);
  const auto [k, s, p, d] = layer;
  const arma::vec all = b.n_elem == 1 ? arma::vec(W.n_rows, arma::fill::value(b(0))) : b;
  arma::mat Y = arma::repmat(all, 1, H);
  for (arma::uword i = 0; i < X.n_cols; ++i)
    for (arma::uword u = 0; u < k; ++u)
      if (const arma::uword r = i * s + u * d - p; r < H) Y.col(r) += W.slice(u) * X.col(i);
  return Y;
}
