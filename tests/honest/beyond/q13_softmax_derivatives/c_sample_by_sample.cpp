#include "softmax_derivatives.hpp"

// An outer product for each sample, the last one first.
arma::mat beyond_q13::curvature_product(const arma::mat& W, const arma::mat& H,
                                        const arma::mat& V) {
  if (W.is_empty() || H.is_empty() || W.n_cols != H.n_rows || arma::size(V) != arma::size(W) ||
      !W.is_finite() || !H.is_finite() || !V.is_finite())
    throw std::invalid_argument("W, H and V");
  arma::mat P(arma::size(W));
  for (arma::uword b = H.n_cols; b-- > 0;) {
    const arma::vec h = H.col(b), x = W * h, z = V * h;
    const arma::vec e = arma::exp(x - x.max()), s = e / arma::accu(e);
    P += (s % z - s * arma::dot(s, z)) * h.t();
  }
  return P / static_cast<double>(H.n_cols);
}
