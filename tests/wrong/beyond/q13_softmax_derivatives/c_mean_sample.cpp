// Part: c
// Hint: Each sample has its own S
#include "softmax_derivatives.hpp"

// The curvature at the mean sample.
arma::mat beyond_q13::curvature_product(const arma::mat& W, const arma::mat& H,
                                        const arma::mat& V) {
  if (W.is_empty() || H.is_empty() || W.n_cols != H.n_rows || arma::size(V) != arma::size(W) ||
      !W.is_finite() || !H.is_finite() || !V.is_finite())
    throw std::invalid_argument("W, H and V");
  const arma::vec h = arma::mean(H, 1), z = V * h, x = W * h;
  arma::vec s = arma::exp(x - x.max());
  s /= arma::accu(s);
  return s % (z - arma::dot(s, z)) * h.t();
}
