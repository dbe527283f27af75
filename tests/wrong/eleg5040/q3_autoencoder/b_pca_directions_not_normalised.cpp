// Part: b
// Hint: Keep an orthonormal basis
#include "autoencoder.hpp"

// Directions of length sigma instead of 1.
nn::TwoLayer eleg5040_q3::pca_autoencoder(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0 || H > X.n_rows) throw std::invalid_argument("X or H");
  const arma::vec mean = arma::mean(X, 1);
  const arma::mat C = X.each_col() - mean;
  arma::vec l;
  arma::mat U;
  arma::eig_sym(l, U, arma::mat(C * C.t()));
  const arma::rowvec lengths = arma::sqrt(arma::clamp(l.tail(H), 0, arma::datum::inf)).t();
  arma::mat W = U.tail_cols(H);
  W.each_row() %= lengths;
  return {W.t(), -W.t() * mean, W, mean};
}
