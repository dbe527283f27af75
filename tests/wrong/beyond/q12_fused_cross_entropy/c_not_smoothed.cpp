// Part: c
// Hint: epsilon is not in it
#include "fused_cross_entropy.hpp"

// Part b.
beyond_q12::LossAndGradient beyond_q12::smoothed_cross_entropy(const arma::mat& X,
                                                               const arma::uvec& y,
                                                               double epsilon) {
  if (!(epsilon >= 0 && epsilon <= 1) || X.has_inf()) throw std::invalid_argument("epsilon, X");
  return softmax_cross_entropy(X, y);
}
