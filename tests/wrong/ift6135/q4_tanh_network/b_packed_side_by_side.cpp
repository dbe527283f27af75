// Part: b
// Hint: no column belongs to both
#include "tanh_network.hpp"

// (omega1, omega2), a matrix only if M = K.
arma::mat ift6135_q4::pack(const arma::mat& omega1, const arma::mat& omega2) {
  if (omega1.n_rows == 0 || omega1.n_cols < 2 || omega2.n_rows == 0 ||
      omega2.n_cols != omega1.n_rows + 1)
    throw std::invalid_argument("sizes");
  return arma::join_rows(omega1, omega2);
}
