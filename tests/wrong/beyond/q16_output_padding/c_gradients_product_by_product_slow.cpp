// Part: c
// Fails: speed
#include "output_padding.hpp"

// Right, product by product, with the columns in the innermost loop: it jumps through the memory.
beyond_q16::Gradients beyond_q16::transposed_gradients(const arma::mat& dY, const arma::mat& X,
                                                       const arma::cube& W, const Layer& layer,
                                                       arma::uword q) {
  if (W.is_empty() || W.n_slices != layer.k || W.n_cols != X.n_rows || dY.n_rows != W.n_rows ||
      dY.n_cols != transposed_size(X.n_cols, layer, q))
    throw std::invalid_argument("sizes");
  const auto [k, s, p, d] = layer;
  Gradients g{arma::mat(arma::size(X)), arma::cube(arma::size(W)), arma::sum(dY, 1)};
  for (arma::uword o = 0; o < W.n_rows; ++o)
    for (arma::uword c = 0; c < W.n_cols; ++c)
      for (arma::uword u = 0; u < k; ++u)
        for (arma::uword i = 0; i < X.n_cols; ++i)
          if (const arma::uword r = i * s + u * d - p; r < dY.n_cols) {
            g.dX(c, i) += dY(o, r) * W(o, c, u);
            g.dW(o, c, u) += dY(o, r) * X(c, i);
          }
  return g;
}
