// Part: c
// Hint: p places are cut off at each end
#include "output_padding.hpp"

// 2 p places before place 0.
beyond_q16::Gradients beyond_q16::transposed_gradients(const arma::mat& dY, const arma::mat& X,
                                                       const arma::cube& W, const Layer& layer,
                                                       arma::uword q) {
  if (W.is_empty() || W.n_slices != layer.k || W.n_cols != X.n_rows || dY.n_rows != W.n_rows ||
      dY.n_cols != transposed_size(X.n_cols, layer, q))
    throw std::invalid_argument("sizes");
  const auto [k, s, p, d] = layer;
  Gradients g{arma::mat(arma::size(X)), arma::cube(arma::size(W)), arma::sum(dY, 1)};
  for (arma::uword i = 0; i < X.n_cols; ++i)
    for (arma::uword u = 0; u < k; ++u)
      if (const arma::uword r = i * s + u * d - 2 * p; r < dY.n_cols) {
        g.dX.col(i) += W.slice(u).t() * dY.col(r);
        g.dW.slice(u) += dY.col(r) * X.col(i).t();
      }
  return g;
}
