// Part: a
// Hint: After the shift the largest exponent must be 0
#include "log_sum_exp.hpp"

// The logit of the largest magnitude may be the smallest.
double beyond_q11::log_sum_exp(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || x.max() == arma::datum::inf)
    throw std::invalid_argument("logits");
  if (x.max() == -arma::datum::inf) return -arma::datum::inf;
  const arma::vec logits = x.elem(arma::find_finite(x));
  const double c = logits(arma::index_max(arma::abs(logits)));
  return c + std::log(arma::accu(arma::exp(x - c)));
}
