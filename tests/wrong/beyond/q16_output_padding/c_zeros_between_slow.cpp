// Part: c
// Fails: speed
#include "output_padding.hpp"

// Right, but multiplies by all the zeros that the stride puts between the columns.
arma::mat beyond_q16::transposed_convolution(const arma::mat& X, const arma::cube& W,
                                             const arma::vec& b, const Layer& layer,
                                             arma::uword q) {
  if (W.is_empty() || W.n_slices != layer.k || W.n_cols != X.n_rows || b.n_elem != W.n_rows)
    throw std::invalid_argument("sizes");
  const arma::uword H = transposed_size(X.n_cols, layer, q);
  const auto [k, s, p, d] = layer;
  const arma::uword spread = (X.n_cols - 1) * s + 1, before = d * (k - 1);
  arma::mat Z(X.n_rows, spread + 2 * before + q);
  for (arma::uword i = 0; i < X.n_cols; ++i) Z.col(before + i * s) = X.col(i);
  arma::mat Y = arma::repmat(b, 1, H);
  for (arma::uword u = 0; u < k; ++u)
    for (arma::uword r = 0; r < H; ++r) Y.col(r) += W.slice(u) * Z.col(before + r + p - u * d);
  return Y;
}
