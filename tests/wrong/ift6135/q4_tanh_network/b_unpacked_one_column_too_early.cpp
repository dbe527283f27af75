// Part: b
// Hint: Where does omega2 begin?
#include "tanh_network.hpp"

// omega2 is read from column D on.
std::pair<arma::mat, arma::mat> ift6135_q4::unpack(const arma::mat& Theta, arma::uword D,
                                                   arma::uword M, arma::uword K) {
  if (D == 0 || M == 0 || K == 0 || Theta.n_rows != M + K || Theta.n_cols != D + M + 2)
    throw std::invalid_argument("sizes");
  return {Theta.submat(0, 0, M - 1, D), Theta.submat(M, D, M + K - 1, D + M)};
}
