// Part: b
// Hint: Which column of Theta holds omega2's biases?
#include "tanh_network.hpp"

// Forgets that omega1 has a column for its biases.
arma::mat ift6135_q4::theta_factor(arma::uword D, arma::uword M, arma::uword K) {
  if (D == 0 || M == 0 || K == 0) throw std::invalid_argument("zero");
  arma::mat A = 0.5 * arma::eye(D + M + 2, D + M + 2);
  A.submat(D + 1, D, D + M + 1, D) += 0.5;
  return A;
}
