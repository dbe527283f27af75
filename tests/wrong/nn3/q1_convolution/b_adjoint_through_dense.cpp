// Part: b
// Hint: Do not form Z
#include "convolution.hpp"

arma::vec nn3_q1::toeplitz_adjoint(const arma::mat& dY, const arma::mat& K, arma::uword D) {
  if (K.is_empty() || K.n_rows > D) throw std::invalid_argument("sizes");
  if (dY.n_rows != D - K.n_rows + 1 || dY.n_cols != K.n_cols)
    throw std::invalid_argument("dY must be P x M");
  return nn3_q1::toeplitz(K, D).t() * arma::vectorise(dY);
}
