// Part: b
// Hint: This input is not legal
#include "tanh_network.hpp"

// Reads whatever is there.
std::pair<arma::mat, arma::mat> ift6135_q4::unpack(const arma::mat& Theta, arma::uword D,
                                                   arma::uword M, arma::uword K) {
  return {Theta.submat(0, 0, M - 1, D), Theta.submat(M, D + 1, M + K - 1, D + M + 1)};
}
