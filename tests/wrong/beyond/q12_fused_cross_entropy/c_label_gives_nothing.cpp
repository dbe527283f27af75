// Part: c
// Hint: q must add up to 1: what all classes get
#include "fused_cross_entropy.hpp"

// 1 at the label, and epsilon / K more for all.
beyond_q12::LossAndGradient beyond_q12::smoothed_cross_entropy(const arma::mat& X,
                                                               const arma::uvec& y,
                                                               double epsilon) {
  if (!(epsilon >= 0 && epsilon <= 1) || X.has_inf()) throw std::invalid_argument("epsilon, X");
  LossAndGradient answer = softmax_cross_entropy(X, y);
  const double K = static_cast<double>(X.n_rows), B = static_cast<double>(X.n_cols);
  const double label = 1 + epsilon / K, rest = epsilon / K;
  answer.loss = 0;
  for (arma::uword b = 0; b < X.n_cols; ++b) {
    const double m = X.col(b).max(), lse = m + std::log(arma::accu(arma::exp(X.col(b) - m)));
    for (arma::uword k = 0; k < X.n_rows; ++k) {
      const double target = k == y(b) ? label : rest;
      answer.loss += target * (lse - X(k, b)) / B;
      answer.dX(k, b) = (std::exp(X(k, b) - lse) - target) / B;
    }
  }
  return answer;
}
