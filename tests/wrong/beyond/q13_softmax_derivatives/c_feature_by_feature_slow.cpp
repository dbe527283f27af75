// Part: c
// Fails: speed
#include "softmax_derivatives.hpp"

// Right, but the logits move along one column of V at a time, and S is computed for each.
arma::mat beyond_q13::curvature_product(const arma::mat& W, const arma::mat& H,
                                        const arma::mat& V) {
  if (W.is_empty() || H.is_empty() || W.n_cols != H.n_rows || arma::size(V) != arma::size(W) ||
      !W.is_finite() || !H.is_finite() || !V.is_finite())
    throw std::invalid_argument("W, H and V");
  arma::mat P(arma::size(W));
  for (arma::uword d = 0; d < W.n_cols; ++d) {
    arma::mat S = W * H;
    S.each_row() -= arma::max(S);
    S = arma::exp(S);
    S.each_row() /= arma::sum(S);
    arma::mat Q = V.col(d) * H.row(d);
    Q.each_row() -= arma::sum(S % Q);
    Q %= S;
    P += Q * H.t() / static_cast<double>(H.n_cols);
  }
  return P;
}
