// Part: b
// Hint: A product from the right mixes columns
#include "tanh_network.hpp"

// Transposed: the bias is added to every weight.
arma::mat ift6135_q4::omega2_factor(arma::uword M, arma::uword K) {
  if (M == 0 || K == 0) throw std::invalid_argument("zero");
  arma::mat P = 0.5 * arma::eye(M + 1, M + 1);
  P.row(0) += 0.5;
  return P;
}
