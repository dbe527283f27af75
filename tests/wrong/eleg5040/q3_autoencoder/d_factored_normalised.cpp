// Part: d
// Hint: Normalising is not penalising
#include "autoencoder.hpp"

// The document: "normalise the weights". The eigenvectors are normalised.
nn::TwoLayer eleg5040_q3::weight_decay_factored(const arma::mat& S, double lambda, arma::uword H) {
  if (S.is_empty() || !S.is_square() || !(lambda > 0) || H == 0)
    throw std::invalid_argument("S, lambda or H");
  const arma::uword D = S.n_rows, k = std::min(H, D);
  arma::vec l;
  arma::mat U, W1(H, D);
  arma::eig_sym(l, U, S);
  W1.head_rows(k) = arma::fliplr(U.tail_cols(k)).t();
  return {W1, arma::vec(H), W1.t(), arma::vec(D)};
}
