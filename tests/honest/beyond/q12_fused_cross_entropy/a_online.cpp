#include "fused_cross_entropy.hpp"

// One pass: sum and maximum in one loop.
double beyond_q12::cross_entropy(const arma::mat& X, const arma::uvec& y) {
  if (X.is_empty() || y.n_elem != X.n_cols || arma::any(y >= X.n_rows) || X.has_nan() ||
      !arma::rowvec(arma::max(X, 0)).is_finite())
    throw std::invalid_argument("batch");
  double L = 0;
  for (arma::uword b = 0; b < X.n_cols; ++b) {
    double m = -arma::datum::inf, total = 0;
    for (arma::uword k = 0; k < X.n_rows; ++k) {
      const double x = X(k, b);
      if (x > m) {
        total = 1 + total * std::exp(m - x);
        m = x;
      } else if (x > -arma::datum::inf) {
        total += std::exp(x - m);
      }
    }
    L += std::log(total) + (m - X(y(b), b));
  }
  return L / static_cast<double>(X.n_cols);
}
