#include "softmax_derivatives.hpp"

// Row k of J c adds up S_k S_i (c_k - c_i): differences only, no mean.
arma::mat beyond_q13::curvature_product(const arma::mat& W, const arma::mat& H,
                                        const arma::mat& V) {
  if (W.n_elem * H.n_elem == 0 || W.n_cols != H.n_rows || arma::size(V) != arma::size(W))
    throw std::invalid_argument("sizes");
  if (W.has_nonfinite() || H.has_nonfinite() || V.has_nonfinite())
    throw std::invalid_argument("numbers");
  const arma::uword K = W.n_rows, B = H.n_cols;
  const arma::mat X = H.t() * W.t(), Z = H.t() * V.t();  // B x K
  arma::mat Q(B, K);
  for (arma::uword b = 0; b < B; ++b) {
    arma::rowvec s = arma::exp(X.row(b) - X.row(b).max());
    s /= arma::accu(s);
    for (arma::uword k = 0; k < K; ++k)
      for (arma::uword i = 0; i < K; ++i) Q(b, k) += s(k) * s(i) * (Z(b, k) - Z(b, i));
  }
  return (H * Q).t() / static_cast<double>(B);
}
