#include "fused_cross_entropy.hpp"

// Armadillo with one matrix besides the result.
beyond_q12::LossAndGradient beyond_q12::softmax_cross_entropy(const arma::mat& X,
                                                              const arma::uvec& y) {
  if (X.is_empty() || y.n_elem != X.n_cols || arma::any(y >= X.n_rows) || X.has_nan() ||
      !arma::rowvec(arma::max(X, 0)).is_finite())
    throw std::invalid_argument("batch");
  const double B = static_cast<double>(X.n_cols);
  arma::mat S = arma::exp(X.each_row() - arma::max(X, 0));
  S.each_row() /= arma::sum(S, 0);
  for (arma::uword b = 0; b < X.n_cols; ++b) S(y(b), b) -= 1;
  S /= B;
  return {cross_entropy(X, y), S};
}
