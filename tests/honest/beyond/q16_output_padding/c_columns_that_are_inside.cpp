#include "output_padding.hpp"

// For each tap the first and the last column that land inside; those between need no test.
arma::mat beyond_q16::transposed_convolution(const arma::mat& X, const arma::cube& W,
                                             const arma::vec& b, const Layer& layer,
                                             arma::uword q) {
  if (W.is_empty() || W.n_slices != layer.k || W.n_cols != X.n_rows || b.n_elem != W.n_rows)
    throw std::invalid_argument("sizes");
  const arma::uword H = transposed_size(X.n_cols, layer, q);
  const auto [k, s, p, d] = layer;
  arma::mat Y = arma::repmat(b, 1, H);
  for (arma::uword u = 0; u < k; ++u) {
    const arma::uword at = u * d, first = at >= p ? 0 : (p - at + s - 1) / s;
    if (H + p <= at) break;
    const arma::uword end = std::min(X.n_cols, (H - 1 + p - at) / s + 1);
    const arma::mat painted = W.slice(u) * X;
    for (arma::uword i = first; i < end; ++i) Y.col(i * s + at - p) += painted.col(i);
  }
  return Y;
}

// From the last tap to the first, in a frame with room for all that is cut off.
beyond_q16::Gradients beyond_q16::transposed_gradients(const arma::mat& dY, const arma::mat& X,
                                                       const arma::cube& W, const Layer& layer,
                                                       arma::uword q) {
  if (W.is_empty() || W.n_slices != layer.k || W.n_cols != X.n_rows || dY.n_rows != W.n_rows ||
      dY.n_cols != transposed_size(X.n_cols, layer, q))
    throw std::invalid_argument("sizes");
  const auto [k, s, p, d] = layer;
  Gradients g{arma::mat(arma::size(X)), arma::cube(arma::size(W)), arma::sum(dY, 1)};
  const arma::uword behind = (X.n_cols - 1) * s + d * (k - 1) + 1 + s;
  arma::mat framed(dY.n_rows, p + dY.n_cols + behind);
  framed.cols(p, p + dY.n_cols - 1) = dY;
  for (arma::uword u = k; u-- > 0;) {
    arma::mat seen(dY.n_rows, X.n_cols);
    for (arma::uword i = 0; i < X.n_cols; ++i) seen.col(i) = framed.col(i * s + u * d);
    g.dX += W.slice(u).t() * seen;
    g.dW.slice(u) = seen * X.t();
  }
  return g;
}
