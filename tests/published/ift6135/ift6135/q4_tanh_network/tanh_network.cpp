#include "tanh_network.hpp"

// The published answer to question 4, as it stands: formulas that are right, and compact forms of
// them that do not fit.
namespace ift6135_q4 {

nn::TwoLayer sigmoid_to_tanh(const nn::TwoLayer& net) {
  nn::TwoLayer twin{net.W1 / 2, net.b1 / 2, net.W2 / 2, net.b2};
  for (arma::uword k = 0; k < net.b2.n_elem; ++k)
    for (arma::uword j = 0; j < net.W2.n_cols; ++j) twin.b2(k) += net.W2(k, j) / 2;
  return twin;
}

// Not asked for.
nn::TwoLayer tanh_to_sigmoid(const nn::TwoLayer& net) { gradus::todo(net); }

// omega2' = 1/2 (omega2 + omega2 B), with B of the size of omega2^T and ones in its first column.
arma::mat omega2_factor(arma::uword M, arma::uword K) {
  arma::mat B(M + 1, K);
  B.col(0).ones();
  return 0.5 * (arma::eye(M + 1, K) + B);
}

// Theta' = 1/2 Theta (I + B) with B of (M+D+2) x (K+M): ones in the rows of omega2's biases and
// weights, in the first column.
arma::mat theta_factor(arma::uword D, arma::uword M, arma::uword K) {
  arma::mat B(M + D + 2, K + M);
  B.submat(D + 1, 0, D + M + 1, 0).ones();
  return 0.5 * (arma::eye(M + D + 2, K + M) + B);
}

// Theta = (omega1, omega2)
arma::mat pack(const arma::mat& omega1, const arma::mat& omega2) {
  return arma::join_rows(omega1, omega2);
}

// Left out.
std::pair<arma::mat, arma::mat> unpack(const arma::mat& Theta, arma::uword D, arma::uword M,
                                       arma::uword K) {
  gradus::todo(Theta, D, M, K);
}

}  // namespace ift6135_q4
