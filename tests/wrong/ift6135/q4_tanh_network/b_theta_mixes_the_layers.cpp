// Part: b
// Hint: take nothing from omega1
#include "tanh_network.hpp"

// Adds up all columns of Theta, not those of omega2 alone.
arma::mat ift6135_q4::theta_factor(arma::uword D, arma::uword M, arma::uword K) {
  if (D == 0 || M == 0 || K == 0) throw std::invalid_argument("zero");
  arma::mat A = 0.5 * arma::eye(D + M + 2, D + M + 2);
  A.col(D + 1) += 0.5;
  return A;
}
