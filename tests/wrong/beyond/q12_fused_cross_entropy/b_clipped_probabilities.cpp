// Part: b
// Hint: S = e^-3000 is 0 in a double
#include "fused_cross_entropy.hpp"

// The probability is kept away from 0.
beyond_q12::LossAndGradient beyond_q12::softmax_cross_entropy(const arma::mat& X,
                                                              const arma::uvec& y) {
  if (X.is_empty() || y.n_elem != X.n_cols || arma::any(y >= X.n_rows) || X.has_nan() ||
      !arma::rowvec(arma::max(X, 0)).is_finite())
    throw std::invalid_argument("batch");
  const double B = static_cast<double>(X.n_cols);
  arma::mat S = arma::exp(X.each_row() - arma::max(X, 0));
  S.each_row() /= arma::sum(S, 0);
  double L = 0;
  for (arma::uword b = 0; b < X.n_cols; ++b)
    L -= std::isinf(X(y(b), b)) ? -arma::datum::inf : std::log(S(y(b), b) + 1e-12) / B;
  for (arma::uword b = 0; b < X.n_cols; ++b) S(y(b), b) -= 1;
  return {L, S / B};
}
