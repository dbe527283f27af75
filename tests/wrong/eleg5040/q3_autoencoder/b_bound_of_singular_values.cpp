// Part: b
// Hint: are the *squares* of singular values
#include "autoencoder.hpp"

// Singular values are not squared.
double eleg5040_q3::bottleneck_bound(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0 || H > X.n_rows) throw std::invalid_argument("X or H");
  const arma::vec s = arma::svd(arma::mat(X.each_col() - arma::vec(arma::mean(X, 1))));
  double sum = 0;
  for (arma::uword i = H; i < s.n_elem; ++i) sum += s(i) / std::sqrt(double(X.n_cols));
  return sum;
}
