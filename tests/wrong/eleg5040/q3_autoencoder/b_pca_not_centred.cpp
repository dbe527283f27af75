// Part: b
// Hint: the mean must go into the biases
#include "autoencoder.hpp"

// The directions of the uncentred second moment, and no biases.
nn::TwoLayer eleg5040_q3::pca_autoencoder(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0 || H > X.n_rows) throw std::invalid_argument("X or H");
  arma::vec l;
  arma::mat U;
  arma::eig_sym(l, U, arma::mat(X * X.t()));
  const arma::mat W = U.tail_cols(H);
  return {W.t(), arma::vec(H), W, arma::vec(X.n_rows)};
}
