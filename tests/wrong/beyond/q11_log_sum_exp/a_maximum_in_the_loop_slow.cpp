// Part: a
// Fails: speed
#include "log_sum_exp.hpp"

// Right, but the maximum is looked for again for every logit.
double beyond_q11::log_sum_exp(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || x.max() == arma::datum::inf)
    throw std::invalid_argument("logits");
  if (x.max() == -arma::datum::inf) return -arma::datum::inf;
  double total = 0;
  for (arma::uword i = 0; i < x.n_elem; ++i) total += std::exp(x(i) - x.max());
  return x.max() + std::log(total);
}
