// Part: a
// Hint: each is bad input
#include "log_sum_exp.hpp"

// The sum of nothing is 0, its logarithm -inf.
double beyond_q11::log_sum_exp(const arma::vec& x) {
  if (x.is_empty()) return -arma::datum::inf;
  if (x.has_nan() || x.max() == arma::datum::inf) throw std::invalid_argument("logits");
  if (x.max() == -arma::datum::inf) return -arma::datum::inf;
  return x.max() + std::log(arma::accu(arma::exp(x - x.max())));
}
