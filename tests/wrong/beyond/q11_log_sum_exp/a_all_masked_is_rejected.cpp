// Part: a
// Hint: a masked logit adds nothing
#include "log_sum_exp.hpp"

// Masks throughout are taken for bad input, as in the softmax.
double beyond_q11::log_sum_exp(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || x.max() == arma::datum::inf)
    throw std::invalid_argument("logits");
  if (x.max() == -arma::datum::inf) throw std::invalid_argument("all are masked");
  return x.max() + std::log(arma::accu(arma::exp(x - x.max())));
}
