// Part: a
// Hint: both samples push the weight
#include "zero_initialisation.hpp"

// Adds up the inputs instead of asking each of them.
arma::umat eleg5040_q6::frozen_mask(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0) throw std::invalid_argument("empty");
  return arma::repmat(arma::uvec(arma::sum(X, 1) == 0).t(), H, 1);
}
