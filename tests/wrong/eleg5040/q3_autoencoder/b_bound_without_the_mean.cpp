// Part: b
// Hint: Mean 100 and small variance
#include "autoencoder.hpp"

// The smallest eigenvalues of E x x^T.
double eleg5040_q3::bottleneck_bound(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0 || H > X.n_rows) throw std::invalid_argument("X or H");
  const arma::vec l = arma::eig_sym(arma::mat(X * X.t() / double(X.n_cols)));
  return H == X.n_rows ? 0 : arma::accu(l.head(X.n_rows - H));
}
