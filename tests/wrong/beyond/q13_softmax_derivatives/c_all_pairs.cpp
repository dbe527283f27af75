// Part: c
// Hint: never needed by themselves
#include "softmax_derivatives.hpp"

// The KD x KD matrix, then the product.
arma::mat beyond_q13::curvature_product(const arma::mat& W, const arma::mat& H,
                                        const arma::mat& V) {
  if (W.is_empty() || H.is_empty() || W.n_cols != H.n_rows || arma::size(V) != arma::size(W) ||
      !W.is_finite() || !H.is_finite() || !V.is_finite())
    throw std::invalid_argument("W, H and V");
  arma::mat S = W * H;
  S.each_row() -= arma::max(S);
  S = arma::exp(S);
  S.each_row() /= arma::sum(S);
  arma::mat second(W.n_elem, W.n_elem);
  for (arma::uword b = 0; b < H.n_cols; ++b) {
    const arma::mat J = arma::diagmat(S.col(b)) - S.col(b) * S.col(b).t();
    second += arma::kron(H.col(b) * H.col(b).t(), J) / static_cast<double>(H.n_cols);
  }
  return arma::reshape(second * arma::vectorise(V), W.n_rows, W.n_cols);
}
