#include "tanh_network.hpp"

namespace ift6135_q4 {

// Row i is the twin of a network of one output with omega2 = e_i, from part a.
arma::mat omega2_factor(arma::uword M, arma::uword K) {
  if (M * K == 0) throw std::invalid_argument("M and K must be positive");
  arma::mat P(M + 1, M + 1);
  for (arma::uword i = 0; i <= M; ++i) {
    arma::rowvec e(M + 1);
    e(i) = 1;
    const nn::TwoLayer twin =
        sigmoid_to_tanh({arma::mat(M, 1), arma::vec(M), e.tail(M), arma::vec{e(0)}});
    P(i, 0) = twin.b2(0);
    P.row(i).tail(M) = twin.W2;
  }
  return P;
}

arma::mat theta_factor(arma::uword D, arma::uword M, arma::uword K) {
  if (D * M * K == 0) throw std::invalid_argument("D, M and K must be positive");
  arma::mat A(D + M + 2, D + M + 2);
  for (arma::uword i = 0; i < D + M + 2; ++i)
    for (arma::uword j = 0; j < D + M + 2; ++j)
      A(i, j) = (i == j ? 0.5 : 0.0) + (i > D && j == D + 1 ? 0.5 : 0.0);
  return A;
}

arma::mat pack(const arma::mat& omega1, const arma::mat& omega2) {
  if (omega1.n_cols < 2 || omega1.n_rows < 1 || omega2.n_rows < 1 ||
      omega2.n_cols - 1 != omega1.n_rows)
    throw std::invalid_argument("layers");
  const arma::mat above = arma::join_rows(omega1, arma::mat(omega1.n_rows, omega2.n_cols)),
                  below = arma::join_rows(arma::mat(omega2.n_rows, omega1.n_cols), omega2);
  return arma::join_cols(above, below);
}

std::pair<arma::mat, arma::mat> unpack(const arma::mat& Theta, arma::uword D, arma::uword M,
                                       arma::uword K) {
  if (D * M * K == 0 || Theta.n_rows != M + K || Theta.n_cols != D + M + 2)
    throw std::invalid_argument("Theta");
  arma::mat omega1 = Theta, omega2 = Theta;
  omega1.shed_rows(M, M + K - 1);
  omega1.shed_cols(D + 1, D + M + 1);
  omega2.shed_rows(0, M - 1);
  omega2.shed_cols(0, D);
  return {omega1, omega2};
}

}  // namespace ift6135_q4
