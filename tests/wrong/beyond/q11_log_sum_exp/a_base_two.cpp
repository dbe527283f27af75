// Part: a
// Hint: ln is the logarithm to the base e
#include "log_sum_exp.hpp"

// log2.
double beyond_q11::log_sum_exp(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || x.max() == arma::datum::inf)
    throw std::invalid_argument("logits");
  if (x.max() == -arma::datum::inf) return -arma::datum::inf;
  return x.max() + std::log2(arma::accu(arma::exp(x - x.max())));
}
