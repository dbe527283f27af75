// Part: a
// Hint: column i belongs to input i
#include "zero_initialisation.hpp"

arma::umat eleg5040_q6::frozen_mask(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0) throw std::invalid_argument("empty");
  return arma::repmat(arma::uvec(arma::all(X == 0, 1)), 1, H);
}
