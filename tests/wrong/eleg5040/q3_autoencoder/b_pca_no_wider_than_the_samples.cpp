// Part: b
// Hint: the rows of W1 that are not needed are 0
#include "autoencoder.hpp"

// As many rows as there are singular vectors.
nn::TwoLayer eleg5040_q3::pca_autoencoder(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0 || H > X.n_rows) throw std::invalid_argument("X or H");
  const arma::vec mean = arma::mean(X, 1);
  arma::mat U, V;
  arma::vec s;
  arma::svd_econ(U, s, V, X.each_col() - mean);
  const arma::mat W = U.head_cols(std::min(H, U.n_cols));
  return {W.t(), -W.t() * mean, W, mean};
}
