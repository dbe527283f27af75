// Part: b
// Fails: speed
#include "fused_cross_entropy.hpp"

// Right: the Jacobian of every column, times S - Y over S. Only its row of the label counts.
beyond_q12::LossAndGradient beyond_q12::softmax_cross_entropy(const arma::mat& X,
                                                              const arma::uvec& y) {
  if (X.is_empty() || y.n_elem != X.n_cols || arma::any(y >= X.n_rows) || X.has_nan() ||
      !arma::rowvec(arma::max(X, 0)).is_finite())
    throw std::invalid_argument("batch");
  const double B = static_cast<double>(X.n_cols);
  arma::mat S = arma::exp(X.each_row() - arma::max(X, 0));
  S.each_row() /= arma::sum(S, 0);
  arma::mat dX(arma::size(X));
  for (arma::uword b = 0; b < X.n_cols; ++b) {
    const arma::vec s = S.col(b);
    arma::mat J = arma::diagmat(s) - s * s.t();
    dX.col(b) = -J.col(y(b)) / std::max(s(y(b)), 1e-300) / B;
    if (!(s(y(b)) > 1e-290)) {
      dX.col(b) = s / B;
      dX(y(b), b) -= 1 / B;
    }
  }
  return {cross_entropy(X, y), dX};
}
