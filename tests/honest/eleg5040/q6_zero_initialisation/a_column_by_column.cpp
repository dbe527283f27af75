#include "zero_initialisation.hpp"

arma::umat eleg5040_q6::frozen_mask(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0) throw std::invalid_argument("empty");
  arma::umat mask(H, X.n_rows, arma::fill::ones);
  for (arma::uword n = 0; n < X.n_cols; ++n)
    for (arma::uword i = 0; i < X.n_rows; ++i)
      if (!(X(i, n) == 0)) mask.col(i).zeros();
  return mask;
}

// Collects the non-zeros by input; then every input with one gets its column.
arma::sp_mat eleg5040_q6::hidden_gradient_sparse(const arma::mat& Delta, const arma::sp_mat& X) {
  if (Delta.is_empty() || X.is_empty() || Delta.n_cols != X.n_cols)
    throw std::invalid_argument("shapes");
  std::map<arma::uword, arma::vec> columns;
  for (arma::sp_mat::const_iterator it = X.begin(); it != X.end(); ++it) {
    const auto [column, is_new] = columns.try_emplace(it.row(), Delta.n_rows, arma::fill::zeros);
    column->second += *it * Delta.col(it.col());
  }
  const arma::uword H = Delta.n_rows;
  arma::umat places(2, H * columns.size());
  arma::vec values(H * columns.size());
  arma::uword k = 0;
  for (const auto& [input, column] : columns)
    for (arma::uword j = 0; j < H; ++j, ++k) {
      places(0, k) = j;
      places(1, k) = input;
      values(k) = column(j);
    }
  return arma::sp_mat(places, values, H, X.n_rows, false);
}
