// Part: c
// Hint: Raising one logit lowers the other outputs
#include "softmax_derivatives.hpp"

// Only the diagonal of J.
arma::mat beyond_q13::curvature_product(const arma::mat& W, const arma::mat& H,
                                        const arma::mat& V) {
  if (W.is_empty() || H.is_empty() || W.n_cols != H.n_rows || arma::size(V) != arma::size(W) ||
      !W.is_finite() || !H.is_finite() || !V.is_finite())
    throw std::invalid_argument("W, H and V");
  arma::mat S = W * H;
  S.each_row() -= arma::max(S);
  S = arma::exp(S);
  S.each_row() /= arma::sum(S);
  const arma::mat Z = V * H;
  return S % (1 - S) % Z * H.t() / static_cast<double>(H.n_cols);
}
