// Part: b
// Fails: speed
#include "fused_cross_entropy.hpp"

// Right, but the sum of the column is taken again for every entry.
beyond_q12::LossAndGradient beyond_q12::softmax_cross_entropy(const arma::mat& X,
                                                              const arma::uvec& y) {
  if (X.is_empty() || y.n_elem != X.n_cols || arma::any(y >= X.n_rows) || X.has_nan() ||
      !arma::rowvec(arma::max(X, 0)).is_finite())
    throw std::invalid_argument("batch");
  const double B = static_cast<double>(X.n_cols);
  arma::mat dX(arma::size(X));
  for (arma::uword b = 0; b < X.n_cols; ++b) {
    const double m = X.col(b).max();
    const arma::vec e = arma::exp(X.col(b) - m);
    for (arma::uword k = 0; k < X.n_rows; ++k)
      dX(k, b) = (e(k) / arma::accu(e) - (k == y(b) ? 1 : 0)) / B;
  }
  return {cross_entropy(X, y), dX};
}
