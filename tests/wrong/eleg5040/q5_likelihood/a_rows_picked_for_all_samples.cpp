// Part: a
// Hint: memory for N x N
#include "likelihood.hpp"

// The diagonal of a matrix with N rows and N columns.
double eleg5040_q5::nll(const arma::mat& P, const arma::uvec& y) {
  if (P.is_empty() || y.n_elem != P.n_cols || y.max() >= P.n_rows)
    throw std::invalid_argument("sizes or labels");
  if (!arma::all(arma::vectorise(P) >= 0) || !(arma::abs(arma::sum(P, 0) - 1).max() <= 1e-9))
    throw std::invalid_argument("not a distribution");
  const arma::vec p = arma::mat(P.rows(y)).diag();
  return -arma::accu(arma::log(p));
}
