#include "zero_initialisation.hpp"

// Crosses out the columns of inputs that occur in the list of non-zeros.
arma::umat eleg5040_q6::frozen_mask(const arma::mat& X, arma::uword H) {
  if (X.n_elem == 0 || H == 0) throw std::invalid_argument("X and H must not be empty");
  arma::umat mask(H, X.n_rows, arma::fill::ones);
  for (const arma::uword place : arma::uvec(arma::find(X != 0))) mask.col(place % X.n_rows).zeros();
  return mask;
}

// Turns X round, so that what one input does in all samples is one column, and writes the
// compressed columns of the answer directly: full ones for these inputs, none for the others.
arma::sp_mat eleg5040_q6::hidden_gradient_sparse(const arma::mat& Delta, const arma::sp_mat& X) {
  if (Delta.is_empty() || X.is_empty() || Delta.n_cols != X.n_cols)
    throw std::invalid_argument("Delta must be H x N and X D x N");
  const arma::uword H = Delta.n_rows, D = X.n_rows;
  const arma::sp_mat inputs = X.t();
  if (inputs.n_nonzero == 0) return arma::sp_mat(H, D);
  arma::mat columns(H, inputs.n_nonzero);  // at most
  arma::uvec begin(D + 1);
  arma::uword active = 0;
  for (arma::uword i = 0; i < D; ++i) {
    const arma::uword first = inputs.col_ptrs[i], end = inputs.col_ptrs[i + 1];
    for (arma::uword e = first; e < end; ++e)
      columns.col(active) += inputs.values[e] * Delta.col(inputs.row_indices[e]);
    if (first < end) ++active;
    begin(i + 1) = H * active;
  }
  const arma::uvec units = arma::regspace<arma::uvec>(0, H - 1);
  return arma::sp_mat(arma::uvec(arma::repmat(units, active, 1)), begin,
                      arma::vec(arma::vectorise(columns.head_cols(active))), H, D);
}
