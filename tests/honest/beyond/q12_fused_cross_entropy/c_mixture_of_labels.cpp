#include "fused_cross_entropy.hpp"

// A mixture of losses: (1 - epsilon) for the label, epsilon / K for every class in its turn.
beyond_q12::LossAndGradient beyond_q12::smoothed_cross_entropy(const arma::mat& X,
                                                               const arma::uvec& y,
                                                               double epsilon) {
  if (X.is_empty() || y.n_elem != X.n_cols || arma::any(y >= X.n_rows) || X.has_nan() ||
      !arma::rowvec(arma::max(X, 0)).is_finite())
    throw std::invalid_argument("batch");
  if (!(epsilon >= 0 && epsilon <= 1) || X.has_inf()) throw std::invalid_argument("epsilon, X");
  const double K = static_cast<double>(X.n_rows);
  LossAndGradient answer = softmax_cross_entropy(X, y);
  answer.loss *= 1 - epsilon;
  answer.dX *= 1 - epsilon;
  for (arma::uword k = 0; k < X.n_rows; ++k) {
    arma::uvec all(X.n_cols);
    all.fill(k);
    const LossAndGradient each = softmax_cross_entropy(X, all);
    answer.loss += epsilon / K * each.loss;
    answer.dX += epsilon / K * each.dX;
  }
  return answer;
}

// With numerator and denominator multiplied by K.
double beyond_q12::best_gap(arma::uword K, double epsilon) {
  if (K < 2 || std::isnan(epsilon) || epsilon < 0 || epsilon > 1)
    throw std::invalid_argument("K or epsilon");
  const double k = static_cast<double>(K);
  return std::log(k + epsilon - k * epsilon) - std::log(epsilon);
}
