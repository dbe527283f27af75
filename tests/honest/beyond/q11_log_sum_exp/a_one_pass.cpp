#include "log_sum_exp.hpp"

// One pass: the sum so far is measured anew when a larger logit comes.
double beyond_q11::log_sum_exp(const arma::vec& x) {
  if (x.is_empty()) throw std::invalid_argument("no logit");
  double m = -arma::datum::inf, total = 0;
  for (const double each : x) {
    if (!(each < arma::datum::inf)) throw std::invalid_argument("a logit is NaN or +inf");
    if (each > m) {
      total = total * std::exp(m - each) + 1;
      m = each;
    } else if (each > -arma::datum::inf) {
      total += std::exp(each - m);
    }
  }
  return m + std::log(total);
}
