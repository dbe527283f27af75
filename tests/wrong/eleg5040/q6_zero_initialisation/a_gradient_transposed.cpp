// Part: a
// Hint: The gradient has the shape of W1: H x D.
#include "zero_initialisation.hpp"

arma::sp_mat eleg5040_q6::hidden_gradient_sparse(const arma::mat& Delta, const arma::sp_mat& X) {
  if (Delta.is_empty() || X.is_empty() || Delta.n_cols != X.n_cols)
    throw std::invalid_argument("shapes");
  return X * arma::sp_mat(Delta).t();
}
