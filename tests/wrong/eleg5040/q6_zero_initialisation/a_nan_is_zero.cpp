// Part: a
// Hint: NaN is not zero
#include "zero_initialisation.hpp"

// Nothing is greater than 0 in absolute value: holds for NaN, too.
arma::umat eleg5040_q6::frozen_mask(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0) throw std::invalid_argument("empty");
  const arma::uvec moves = arma::any(arma::abs(X) > 0, 1);
  return 1 - arma::repmat(moves.t(), H, 1);
}
