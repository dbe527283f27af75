// Part: a
// Hint: not their mean
#include "zero_initialisation.hpp"

// Divided by the number of samples.
arma::sp_mat eleg5040_q6::hidden_gradient_sparse(const arma::mat& Delta, const arma::sp_mat& X) {
  if (Delta.is_empty() || X.is_empty() || Delta.n_cols != X.n_cols)
    throw std::invalid_argument("shapes");
  return arma::sp_mat(Delta) * X.t() / double(X.n_cols);
}
