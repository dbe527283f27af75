// Part: b
// Hint: omega1 changes too
#include "tanh_network.hpp"

// Only omega2 is transformed.
arma::mat ift6135_q4::theta_factor(arma::uword D, arma::uword M, arma::uword K) {
  if (D == 0 || M == 0 || K == 0) throw std::invalid_argument("zero");
  arma::mat A = arma::eye(D + M + 2, D + M + 2);
  A.submat(D + 1, D + 1, arma::size(M + 1, M + 1)) = omega2_factor(M, K);
  return A;
}
