#include "fused_cross_entropy.hpp"

// All columns at once; only the entries of the labels are changed.
beyond_q12::LossAndGradient beyond_q12::softmax_cross_entropy(const arma::mat& X,
                                                              const arma::uvec& y) {
  if (X.is_empty() || y.n_elem != X.n_cols || arma::any(y >= X.n_rows) || X.has_nan() ||
      !arma::rowvec(arma::max(X, 0)).is_finite())
    throw std::invalid_argument("batch");
  const double B = static_cast<double>(X.n_cols);
  const arma::rowvec m = arma::max(X, 0);
  arma::mat dX = X;
  dX.each_row() -= m;
  dX = arma::exp(dX);
  const arma::rowvec total = arma::sum(dX, 0);
  dX.each_row() /= total * B;
  double L = 0;
  for (arma::uword b = 0; b < X.n_cols; ++b) {
    L += m(b) + std::log(total(b)) - X(y(b), b);
    dX(y(b), b) -= 1 / B;
  }
  return {L / B, dX};
}
