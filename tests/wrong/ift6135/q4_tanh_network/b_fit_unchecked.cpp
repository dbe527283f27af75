// Part: b
// Hint: This input is not legal
#include "tanh_network.hpp"

// Packs layers that do not belong together.
arma::mat ift6135_q4::pack(const arma::mat& omega1, const arma::mat& omega2) {
  if (omega1.n_rows == 0 || omega1.n_cols < 2 || omega2.n_rows == 0)
    throw std::invalid_argument("empty");
  const arma::mat above = arma::join_rows(omega1, arma::mat(omega1.n_rows, omega2.n_cols)),
                  below = arma::join_rows(arma::mat(omega2.n_rows, omega1.n_cols), omega2);
  return arma::join_cols(above, below);
}
