// Part: a
// Hint: so does a square
#include "zero_initialisation.hpp"

// 1e-300 squared is 0.
arma::umat eleg5040_q6::frozen_mask(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0) throw std::invalid_argument("empty");
  return arma::repmat(arma::uvec(arma::sum(X % X, 1) == 0).t(), H, 1);
}
