// Part: a
// Hint: -inf - (-inf) is NaN
#include "log_sum_exp.hpp"

// No care for a vector of -inf.
double beyond_q11::log_sum_exp(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || x.max() == arma::datum::inf)
    throw std::invalid_argument("logits");
  return x.max() + std::log(arma::accu(arma::exp(x - x.max())));
}
