// Part: a
// Hint: one x that is not 0 can move the weight
#include "zero_initialisation.hpp"

// True for a single sample; in a batch another one may move the weight.
arma::umat eleg5040_q6::frozen_mask(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0) throw std::invalid_argument("empty");
  return arma::repmat(arma::uvec(arma::any(X == 0, 1)).t(), H, 1);
}
