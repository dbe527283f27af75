// Part: b
// Hint: Check with M = K = 1
#include "tanh_network.hpp"

// I + 1 e_0^T without the factor 1/2.
arma::mat ift6135_q4::omega2_factor(arma::uword M, arma::uword K) {
  if (M == 0 || K == 0) throw std::invalid_argument("zero");
  arma::mat P = arma::eye(M + 1, M + 1);
  P.col(0) += 1;
  return P;
}
