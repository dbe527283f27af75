// Part: a
// Fails: speed
#include "zero_initialisation.hpp"

// Right values, at the cost O(N D H) of a dense matrix product.
arma::sp_mat eleg5040_q6::hidden_gradient_sparse(const arma::mat& Delta, const arma::sp_mat& X) {
  if (Delta.is_empty() || X.is_empty() || Delta.n_cols != X.n_cols)
    throw std::invalid_argument("shapes");
  return arma::sp_mat(Delta * arma::mat(X).t());
}
