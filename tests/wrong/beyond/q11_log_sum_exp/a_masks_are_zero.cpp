// Part: a
// Hint: a masked logit adds nothing
#include "log_sum_exp.hpp"

// A masked logit is taken for a logit of 0.
double beyond_q11::log_sum_exp(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || x.max() == arma::datum::inf)
    throw std::invalid_argument("logits");
  if (x.max() == -arma::datum::inf) return -arma::datum::inf;
  arma::vec logits = x;
  logits.replace(-arma::datum::inf, 0.0);
  return logits.max() + std::log(arma::accu(arma::exp(logits - logits.max())));
}
