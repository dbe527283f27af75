// Part: a
// Hint: to cut large logits off does
#include "log_sum_exp.hpp"

// Exponents beyond 700 are cut off.
double beyond_q11::log_sum_exp(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || x.max() == arma::datum::inf)
    throw std::invalid_argument("logits");
  if (x.has_inf()) {  // the masked ones are left out
    const arma::vec rest = x.elem(arma::find_finite(x));
    return rest.is_empty() ? -arma::datum::inf : log_sum_exp(rest);
  }
  return std::log(arma::accu(arma::exp(arma::clamp(x, -700.0, 700.0))));
}
