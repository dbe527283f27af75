// Part: a
// Hint: each is bad input
#include "log_sum_exp.hpp"

// A NaN gives a NaN.
double beyond_q11::log_sum_exp(const arma::vec& x) {
  if (x.is_empty() || arma::any(x == arma::datum::inf)) throw std::invalid_argument("logits");
  if (x.has_nan()) return arma::datum::nan;
  if (x.max() == -arma::datum::inf) return -arma::datum::inf;
  return x.max() + std::log(arma::accu(arma::exp(x - x.max())));
}
