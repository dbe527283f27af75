// Part: c
// Hint: as many columns as transposed_size says
#include "output_padding.hpp"

// q makes no difference.
arma::mat beyond_q16::transposed_convolution(const arma::mat& X, const arma::cube& W,
                                             const arma::vec& b, const Layer& layer,
                                             arma::uword q) {
  if (W.is_empty() || W.n_slices != layer.k || W.n_cols != X.n_rows || b.n_elem != W.n_rows)
    throw std::invalid_argument("sizes");
  const arma::uword H = transposed_size(X.n_cols, layer, q);
  const auto [k, s, p, d] = layer;
  arma::mat Y = arma::repmat(b, 1, H - q);
  for (arma::uword i = 0; i < X.n_cols; ++i)
    for (arma::uword u = 0; u < k; ++u)
      if (const arma::uword r = i * s + u * d - p; r < Y.n_cols) Y.col(r) += W.slice(u) * X.col(i);
  return Y;
}
