#include "fused_cross_entropy.hpp"

// -ln S_y = ln sum_k e^{x_k - x_y}, its largest exponent taken out, from the last sample on.
double beyond_q12::cross_entropy(const arma::mat& X, const arma::uvec& y) {
  if (X.is_empty() || y.n_elem != X.n_cols || arma::any(y >= X.n_rows) || X.has_nan() ||
      !arma::rowvec(arma::max(X, 0)).is_finite())
    throw std::invalid_argument("batch");
  double L = 0;
  for (arma::uword b = X.n_cols; b-- > 0;) {
    if (X(y(b), b) == -arma::datum::inf) return arma::datum::inf;
    const arma::vec d = X.col(b) - X(y(b), b);
    const double m = d.max();
    double total = 0;
    for (arma::uword k = d.n_elem; k-- > 0;) total += std::exp(d(k) - m);
    L += (m + std::log(total)) / static_cast<double>(X.n_cols);
  }
  return L;
}
