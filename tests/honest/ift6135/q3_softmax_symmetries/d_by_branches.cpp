#include "softmax_symmetries.hpp"

double ift6135_q3::binary_logit(const arma::vec& x) {
  if (x.n_elem != 2 || x.has_nan() || x.has_inf()) throw std::invalid_argument("two finite logits");
  return -arma::as_scalar(arma::diff(x));
}

// One exponential, of -|z|.
arma::vec ift6135_q3::from_logit(double z) {
  const double e = std::exp(-std::abs(z));
  const arma::vec S{1 / (1 + e), e / (1 + e)};
  return z < 0 ? arma::vec(arma::reverse(S)) : S;
}
