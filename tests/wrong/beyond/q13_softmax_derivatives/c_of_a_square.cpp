// Part: c
// Hint: not by a square
#include "softmax_derivatives.hpp"

// J twice, the Gauss-Newton matrix of a squared error.
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
  arma::mat P = Z;
  P.each_row() -= arma::sum(S % Z);
  P %= S;
  arma::mat Q = P;
  Q.each_row() -= arma::sum(S % P);
  Q %= S;
  return Q * H.t() / static_cast<double>(H.n_cols);
}
