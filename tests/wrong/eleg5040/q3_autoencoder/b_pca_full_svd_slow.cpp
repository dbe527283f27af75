// Part: b
// Fails: speed
#include "autoencoder.hpp"

// Right, but all D left singular vectors are made, not only the N that are needed.
nn::TwoLayer eleg5040_q3::pca_autoencoder(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0 || H > X.n_rows) throw std::invalid_argument("X or H");
  const arma::vec mean = arma::mean(X, 1);
  arma::mat U, V;
  arma::vec s;
  arma::svd(U, s, V, arma::mat(X.each_col() - mean));
  const arma::mat W = U.head_cols(H);
  return {W.t(), -W.t() * mean, W, mean};
}
