// Part: b
// Hint: no column belongs to both
#include "tanh_network.hpp"

// omega2 begins in column D, on top of omega1's last column.
arma::mat ift6135_q4::pack(const arma::mat& omega1, const arma::mat& omega2) {
  const arma::uword M = omega1.n_rows, K = omega2.n_rows, D = omega1.n_cols - 1;
  if (M == 0 || omega1.n_cols < 2 || K == 0 || omega2.n_cols != M + 1)
    throw std::invalid_argument("sizes");
  arma::mat Theta(M + K, D + M + 1);
  Theta.submat(0, 0, arma::size(omega1)) = omega1;
  Theta.submat(M, D, arma::size(omega2)) = omega2;
  return Theta;
}
