// Part: b
// Hint: This is the variance that is kept
#include "autoencoder.hpp"

// The sum of the largest eigenvalues.
double eleg5040_q3::bottleneck_bound(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0 || H > X.n_rows) throw std::invalid_argument("X or H");
  const arma::mat C = X.each_col() - arma::vec(arma::mean(X, 1));
  const arma::vec l = arma::eig_sym(arma::mat(C * C.t() / double(X.n_cols)));
  return arma::accu(l.tail(H));
}
