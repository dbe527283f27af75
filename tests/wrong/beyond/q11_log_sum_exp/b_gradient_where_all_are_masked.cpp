// Part: b
// Hint: it has no gradient there
#include "log_sum_exp.hpp"

// 1/n each.
arma::vec beyond_q11::log_sum_exp_gradient(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || x.max() == arma::datum::inf) throw std::invalid_argument("x");
  if (x.max() == -arma::datum::inf)
    return arma::vec(x.n_elem, arma::fill::value(1.0 / static_cast<double>(x.n_elem)));
  const arma::vec e = arma::exp(x - x.max());
  return e / arma::accu(e);
}
