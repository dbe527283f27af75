// Part: a
// Hint: 1 marks a weight whose gradient is always 0
#include "zero_initialisation.hpp"

// 1 where the weight can move.
arma::umat eleg5040_q6::frozen_mask(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0) throw std::invalid_argument("empty");
  return 1 - arma::repmat(arma::uvec(arma::all(X == 0, 1)).t(), H, 1);
}
