#include "tanh_network.hpp"

namespace ift6135_q4 {

namespace {

void require(bool good) {
  if (!good) throw std::invalid_argument("sizes");
}

}  // namespace

// From tanh to the sigmoid the biases lose all other columns, which double; P is the inverse.
arma::mat omega2_factor(arma::uword M, arma::uword K) {
  require(M > 0 && K > 0);
  arma::mat back = 2 * arma::eye(M + 1, M + 1);
  back.col(0) -= 1;
  return arma::inv(back);
}

arma::mat theta_factor(arma::uword D, arma::uword M, arma::uword K) {
  require(D > 0 && M > 0 && K > 0);
  const arma::uword n = D + M + 2;
  arma::mat back = 2 * arma::eye(n, n);
  for (arma::uword i = D + 1; i < n; ++i) back(i, D + 1) -= 1;
  return arma::inv(back);
}

// With selections: E1^T omega1 F1 + E2^T omega2 F2.
arma::mat pack(const arma::mat& omega1, const arma::mat& omega2) {
  const arma::uword M = omega1.n_rows, K = omega2.n_rows;
  require(M > 0 && K > 0 && omega1.n_cols > 1 && omega2.n_cols == M + 1);
  const arma::mat rows = arma::eye(M + K, M + K),
                  columns = arma::eye(omega1.n_cols + M + 1, omega1.n_cols + M + 1);
  return rows.head_cols(M) * omega1 * columns.head_rows(omega1.n_cols) +
         rows.tail_cols(K) * omega2 * columns.tail_rows(M + 1);
}

std::pair<arma::mat, arma::mat> unpack(const arma::mat& Theta, arma::uword D, arma::uword M,
                                       arma::uword K) {
  require(D > 0 && M > 0 && K > 0 && Theta.n_rows == M + K && Theta.n_cols == D + M + 2);
  return {Theta.head_rows(M).eval().head_cols(D + 1), Theta.tail_rows(K).eval().tail_cols(M + 1)};
}

}  // namespace ift6135_q4
