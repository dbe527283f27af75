// Part: a
// Hint: each is bad input
#include "log_sum_exp.hpp"

// LSE = +inf where a logit is.
double beyond_q11::log_sum_exp(const arma::vec& x) {
  if (x.is_empty() || x.has_nan()) throw std::invalid_argument("logits");
  if (x.max() == -arma::datum::inf) return -arma::datum::inf;
  if (x.max() == arma::datum::inf) return arma::datum::inf;
  return x.max() + std::log(arma::accu(arma::exp(x - x.max())));
}
