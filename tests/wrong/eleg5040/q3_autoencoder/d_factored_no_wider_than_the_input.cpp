// Part: d
// Hint: H may exceed D
#include "autoencoder.hpp"

// As many rows as there are eigenvectors.
nn::TwoLayer eleg5040_q3::weight_decay_factored(const arma::mat& S, double lambda, arma::uword H) {
  if (S.is_empty() || !S.is_square() || !(lambda > 0) || H == 0)
    throw std::invalid_argument("S, lambda or H");
  const arma::uword D = S.n_rows, k = std::min(H, D);
  arma::vec l;
  arma::mat U;
  arma::eig_sym(l, U, S);
  const arma::vec large = arma::clamp(l.tail(k), lambda, arma::datum::inf);
  const arma::vec share = arma::sqrt(1 - lambda / large);
  const arma::mat W2 = U.tail_cols(k) * arma::diagmat(share);
  return {W2.t(), arma::vec(k), W2, arma::vec(D)};
}
