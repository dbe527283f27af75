// Part: a
// Hint: 1e-300 is not zero
#include "zero_initialisation.hpp"

arma::umat eleg5040_q6::frozen_mask(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0) throw std::invalid_argument("empty");
  return arma::repmat(arma::uvec(arma::all(arma::abs(X) < 1e-6, 1)).t(), H, 1);
}
