// Part: b
// Hint: the decoder is no copy of the encoder
#include "autoencoder.hpp"

// W2 = W1, not transposed.
nn::TwoLayer eleg5040_q3::pca_autoencoder(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0 || H > X.n_rows) throw std::invalid_argument("X or H");
  const arma::vec mean = arma::mean(X, 1);
  const arma::mat C = X.each_col() - mean;
  arma::vec l;
  arma::mat U;
  arma::eig_sym(l, U, arma::mat(C * C.t()));
  const arma::mat W = U.tail_cols(H).t();
  return {W, -W * mean, W, mean};
}
