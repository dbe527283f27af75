#include "log_sum_exp.hpp"

// Each entry by itself: 1 / sum_k e^{x_k - x_i}, where an overflow gives the 0 that it should.
arma::vec beyond_q11::log_sum_exp_gradient(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  arma::vec g(x.n_elem);
  for (arma::uword i = 0; i < x.n_elem; ++i)
    if (std::isfinite(x(i))) g(i) = 1 / arma::accu(arma::exp(x - x(i)));
  return g;
}

arma::vec beyond_q11::log_probabilities(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  const arma::vec sorted = arma::sort(x);
  double lse = -arma::datum::inf;
  for (const double each : sorted)  // ln(e^a + e^b), from the smallest on
    if (each > -arma::datum::inf) lse = each + std::log1p(std::exp(lse - each));
  return x - lse;
}
