// Part: d
// Hint: choose the H directions that gain most
#include "autoencoder.hpp"

// The first eigenvectors instead of the last.
nn::TwoLayer eleg5040_q3::weight_decay_factored(const arma::mat& S, double lambda, arma::uword H) {
  if (S.is_empty() || !S.is_square() || !(lambda > 0) || H == 0)
    throw std::invalid_argument("S, lambda or H");
  const arma::uword D = S.n_rows;
  arma::vec l;
  arma::mat U, W1(H, D);
  arma::eig_sym(l, U, S);
  for (arma::uword i = 0; i < std::min(H, D); ++i)
    if (l(i) > lambda) W1.row(i) = std::sqrt(1 - lambda / l(i)) * U.col(i).t();
  return {W1, arma::vec(H), W1.t(), arma::vec(D)};
}
