// Part: b
// Hint: divide by N, not by N - 1
#include "autoencoder.hpp"

// The eigenvalues of the unbiased covariance.
double eleg5040_q3::bottleneck_bound(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0 || H > X.n_rows) throw std::invalid_argument("X or H");
  const arma::mat C = X.each_col() - arma::vec(arma::mean(X, 1));
  const arma::vec l = arma::eig_sym(arma::mat(C * C.t() / std::max(1.0, double(X.n_cols) - 1)));
  return H == X.n_rows ? 0 : arma::accu(l.head(X.n_rows - H));
}
