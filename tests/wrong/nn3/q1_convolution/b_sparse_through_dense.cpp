// Part: b
// Fails: speed
#include "convolution.hpp"

// Right, but needs the memory of the dense matrix first.
arma::sp_mat nn3_q1::toeplitz_sparse(const arma::mat& K, arma::uword D) {
  return arma::sp_mat(nn3_q1::toeplitz(K, D));
}
