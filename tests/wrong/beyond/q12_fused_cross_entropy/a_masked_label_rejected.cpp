// Part: a
// Hint: A masked label costs +inf
#include "fused_cross_entropy.hpp"

// A masked label is taken for bad input.
double beyond_q12::cross_entropy(const arma::mat& X, const arma::uvec& y) {
  if (X.is_empty() || y.n_elem != X.n_cols || arma::any(y >= X.n_rows) || X.has_nan() ||
      !arma::rowvec(arma::max(X, 0)).is_finite())
    throw std::invalid_argument("batch");
  double L = 0;
  for (arma::uword b = 0; b < X.n_cols; ++b) {
    const arma::vec x = X.col(b);
    const double lse = x.max() + std::log(arma::accu(arma::exp(x - x.max())));
    if (std::isinf(x(y(b)))) throw std::invalid_argument("the label is masked");
    L += lse - x(y(b));
  }
  return L / static_cast<double>(X.n_cols);
}
