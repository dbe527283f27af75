#include "log_sum_exp.hpp"

// From the end, with whole numbers as shift and the sum in long double.
double beyond_q11::log_sum_exp(const arma::vec& x) {
  if (x.is_empty()) throw std::invalid_argument("no logit");
  double c = -arma::datum::inf;
  for (const double each : x) {
    if (std::isnan(each) || each == arma::datum::inf) throw std::invalid_argument("a logit");
    if (each > c) c = each;
  }
  if (c < -1.7976931348623157e308) return c;
  c = std::ceil(c) + 10;
  long double total = 0;
  for (arma::uword i = x.n_elem; i-- > 0;) total += std::exp(x(i) - c);
  return c + static_cast<double>(std::log(total));
}
