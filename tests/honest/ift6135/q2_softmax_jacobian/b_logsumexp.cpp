#include "softmax_jacobian.hpp"

// S = exp(x - logsumexp(x)), which loses some digits when x is far from 0; the textbook's idiom for
// J.
arma::mat ift6135_q2::softmax_jacobian(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("logits");
  const double logsumexp = x.max() + std::log(arma::accu(arma::exp(x - x.max())));
  const arma::vec S = arma::exp(x - logsumexp);
  return arma::diagmat(S) - S * S.t();
}
