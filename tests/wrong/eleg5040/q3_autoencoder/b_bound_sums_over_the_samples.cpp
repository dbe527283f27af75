// Part: b
// Hint: The bound is the *mean* error over the samples
#include "autoencoder.hpp"

// The total error of all samples.
double eleg5040_q3::bottleneck_bound(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0 || H > X.n_rows) throw std::invalid_argument("X or H");
  const arma::mat C = X.each_col() - arma::vec(arma::mean(X, 1));
  const arma::vec l = arma::eig_sym(arma::mat(C * C.t()));
  return H == X.n_rows ? 0 : arma::accu(l.head(X.n_rows - H));
}
