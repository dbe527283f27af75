// Part: a
// Hint: LSE(x + c 1) = LSE(x) + c
#include "log_sum_exp.hpp"

// The shift is subtracted again.
double beyond_q11::log_sum_exp(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || x.max() == arma::datum::inf)
    throw std::invalid_argument("logits");
  if (x.max() == -arma::datum::inf) return -arma::datum::inf;
  return std::log(arma::accu(arma::exp(x - x.max()))) - x.max();
}
