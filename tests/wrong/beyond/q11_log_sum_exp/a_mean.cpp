// Part: a
// Hint: That is the logarithm of the mean
#include "log_sum_exp.hpp"

// The mean of the exponentials.
double beyond_q11::log_sum_exp(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || x.max() == arma::datum::inf)
    throw std::invalid_argument("logits");
  if (x.max() == -arma::datum::inf) return -arma::datum::inf;
  return x.max() + std::log(arma::mean(arma::exp(x - x.max())));
}
