#include "log_sum_exp.hpp"

// The largest logit apart: LSE = m + ln(1 + what the others add).
double beyond_q11::log_sum_exp(const arma::vec& x) {
  if (x.is_empty() || x.has_nan()) throw std::invalid_argument("x");
  const arma::uword top = x.index_max();
  const double m = x(top);
  if (m == arma::datum::inf) throw std::invalid_argument("x");
  if (m == -arma::datum::inf) return m;
  double others = 0;
  for (arma::uword i = 0; i < x.n_elem; ++i)
    if (i != top) others += std::exp(x(i) - m);
  return m + std::log1p(others);
}
