// Part: b
// Hint: with three classes 3 is none
#include "fused_cross_entropy.hpp"

// Labels beyond the classes are passed over.
beyond_q12::LossAndGradient beyond_q12::softmax_cross_entropy(const arma::mat& X,
                                                              const arma::uvec& y) {
  if (X.is_empty() || y.n_elem != X.n_cols || X.has_nan() ||
      !arma::rowvec(arma::max(X, 0)).is_finite())
    throw std::invalid_argument("batch");
  const double B = static_cast<double>(X.n_cols);
  arma::mat S = arma::exp(X.each_row() - arma::max(X, 0));
  S.each_row() /= arma::sum(S, 0);
  double L = 0;
  for (arma::uword b = 0; b < X.n_cols; ++b) {
    if (y(b) >= X.n_rows) continue;
    const arma::vec x = X.col(b);
    L += x.max() + std::log(arma::accu(arma::exp(x - x.max()))) - x(y(b));
    S(y(b), b) -= 1;
  }
  return {L / B, S / B};
}
