// Part: b
// Hint: as wide as Theta: D + M + 2 columns
#include "tanh_network.hpp"

// The published size, (D+M+2) x (K+M).
arma::mat ift6135_q4::theta_factor(arma::uword D, arma::uword M, arma::uword K) {
  if (D == 0 || M == 0 || K == 0) throw std::invalid_argument("zero");
  arma::mat A = 0.5 * arma::eye(D + M + 2, K + M);
  if (D + 1 < A.n_cols) A.submat(D + 1, D + 1, D + M + 1, D + 1) += 0.5;
  return A;
}
