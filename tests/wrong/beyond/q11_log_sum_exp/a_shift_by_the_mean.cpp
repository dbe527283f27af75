// Part: a
// Hint: In (1000, 0, 0) the mean is 333
#include "log_sum_exp.hpp"

// The mean can lie far below the largest logit.
double beyond_q11::log_sum_exp(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || x.max() == arma::datum::inf)
    throw std::invalid_argument("logits");
  if (x.max() == -arma::datum::inf) return -arma::datum::inf;
  const arma::vec logits = x.elem(arma::find_finite(x));
  const double c = arma::mean(logits);
  return c + std::log(arma::accu(arma::exp(x - c)));
}
