// Part: a
// Hint: The largest logit is counted twice
#include "log_sum_exp.hpp"

// log1p, but with the term of the maximum still in the sum.
double beyond_q11::log_sum_exp(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || x.max() == arma::datum::inf)
    throw std::invalid_argument("logits");
  if (x.max() == -arma::datum::inf) return -arma::datum::inf;
  return x.max() + std::log1p(arma::accu(arma::exp(x - x.max())));
}
