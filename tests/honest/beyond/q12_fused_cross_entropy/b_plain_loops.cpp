#include "fused_cross_entropy.hpp"

// Entry by entry, through LSE: S = e^{x - LSE}, two exponentials for each entry.
beyond_q12::LossAndGradient beyond_q12::softmax_cross_entropy(const arma::mat& X,
                                                              const arma::uvec& y) {
  if (X.is_empty() || y.n_elem != X.n_cols || arma::any(y >= X.n_rows) || X.has_nan() ||
      !arma::rowvec(arma::max(X, 0)).is_finite())
    throw std::invalid_argument("batch");
  const double B = static_cast<double>(X.n_cols);
  LossAndGradient answer{0, arma::mat(X.n_rows, X.n_cols)};
  for (arma::uword b = 0; b < X.n_cols; ++b) {
    double m = X(0, b), total = 0;
    for (arma::uword k = 1; k < X.n_rows; ++k)
      if (X(k, b) > m) m = X(k, b);
    for (arma::uword k = 0; k < X.n_rows; ++k) total += std::exp(X(k, b) - m);
    const double lse = m + std::log(total);
    for (arma::uword k = 0; k < X.n_rows; ++k)
      answer.dX(k, b) = (std::exp(X(k, b) - lse) - (k == y(b))) / B;
    answer.loss += lse - X(y(b), b);
  }
  answer.loss /= B;
  return answer;
}
