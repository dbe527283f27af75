// Part: d
// Hint: This is the solution for a single map
#include "autoencoder.hpp"

// W2 W1 = S (S + lambda I)^-1, cut to H directions.
nn::TwoLayer eleg5040_q3::weight_decay_factored(const arma::mat& S, double lambda, arma::uword H) {
  if (S.is_empty() || !S.is_square() || !(lambda > 0) || H == 0)
    throw std::invalid_argument("S, lambda or H");
  const arma::uword D = S.n_rows;
  arma::vec l;
  arma::mat U, W1(H, D);
  arma::eig_sym(l, U, S);
  for (arma::uword i = 0; i < std::min(H, D); ++i) {
    const double big = std::max(0.0, l(D - 1 - i));
    W1.row(i) = std::sqrt(big / (big + lambda)) * U.col(D - 1 - i).t();
  }
  return {W1, arma::vec(H), W1.t(), arma::vec(D)};
}
