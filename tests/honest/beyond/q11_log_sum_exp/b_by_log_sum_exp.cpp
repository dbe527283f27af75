#include "log_sum_exp.hpp"

// Both from LSE: e^{x - LSE(x)}, a single exponential for each entry.
arma::vec beyond_q11::log_sum_exp_gradient(const arma::vec& x) {
  return arma::exp(log_probabilities(x));
}

arma::vec beyond_q11::log_probabilities(const arma::vec& x) {
  const double lse = log_sum_exp(x);
  if (lse == -arma::datum::inf) throw std::invalid_argument("all are masked");
  return x - lse;
}
