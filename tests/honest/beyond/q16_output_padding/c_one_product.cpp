#include "output_padding.hpp"

// All stamps of all columns in one product.
arma::mat beyond_q16::transposed_convolution(const arma::mat& X, const arma::cube& W,
                                             const arma::vec& b, const Layer& layer,
                                             arma::uword q) {
  if (W.is_empty() || W.n_slices != layer.k || W.n_cols != X.n_rows || b.n_elem != W.n_rows)
    throw std::invalid_argument("sizes");
  const arma::uword H = transposed_size(X.n_cols, layer, q);
  const auto [k, s, p, d] = layer;
  const arma::uword K = W.n_rows;
  arma::mat below(K * k, X.n_rows);  // the matrices of the taps below each other
  for (arma::uword u = 0; u < k; ++u) below.rows(u * K, (u + 1) * K - 1) = W.slice(u);
  const arma::mat stamps = below * X;
  arma::mat Y = arma::repmat(b, 1, H);
  for (arma::uword i = 0; i < X.n_cols; ++i)
    for (arma::uword u = 0; u < k; ++u)
      if (const arma::uword r = i * s + u * d - p; r < H)
        Y.col(r) += stamps.submat(u * K, i, (u + 1) * K - 1, i);
  return Y;
}

// The columns of dY that a column of X has painted, below each other: two products.
beyond_q16::Gradients beyond_q16::transposed_gradients(const arma::mat& dY, const arma::mat& X,
                                                       const arma::cube& W, const Layer& layer,
                                                       arma::uword q) {
  if (W.is_empty() || W.n_slices != layer.k || W.n_cols != X.n_rows || dY.n_rows != W.n_rows ||
      dY.n_cols != transposed_size(X.n_cols, layer, q))
    throw std::invalid_argument("sizes");
  const auto [k, s, p, d] = layer;
  Gradients g{arma::mat(arma::size(X)), arma::cube(arma::size(W)), arma::sum(dY, 1)};
  const arma::uword K = W.n_rows, h = X.n_cols;
  arma::mat below(K * k, X.n_rows), patches(K * k, h);
  for (arma::uword u = 0; u < k; ++u) {
    below.rows(u * K, (u + 1) * K - 1) = W.slice(u);
    for (arma::uword i = 0; i < h; ++i)
      if (const arma::uword r = i * s + u * d - p; r < dY.n_cols)
        patches.submat(u * K, i, (u + 1) * K - 1, i) = dY.col(r);
  }
  g.dX = below.t() * patches;
  const arma::mat dW = patches * X.t();
  for (arma::uword u = 0; u < k; ++u) g.dW.slice(u) = dW.rows(u * K, (u + 1) * K - 1);
  return g;
}
