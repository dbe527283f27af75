#include "tanh_network.hpp"

namespace ift6135_q4 {

namespace {

void require_network(const nn::TwoLayer& net) {
  const auto& [W1, b1, W2, b2] = net;
  if (W1.n_cols == 0 || b2.n_elem == 0) throw std::invalid_argument("D and K must be positive");
  if (b1.n_elem != W1.n_rows || W2.n_cols != W1.n_rows || W2.n_rows != b2.n_elem)
    throw std::invalid_argument("the sizes of the layers do not fit");
  if (W1.has_nonfinite() || b1.has_nonfinite() || W2.has_nonfinite() || b2.has_nonfinite())
    throw std::invalid_argument("the parameters must be finite");
}

void require_sizes(arma::uword D, arma::uword M, arma::uword K) {
  if (D == 0 || M == 0 || K == 0) throw std::invalid_argument("D, M and K must be positive");
}

// For each output, the sum of its weights: what it gains if every hidden unit gains 1.
arma::vec row_sums(const arma::mat& W) { return arma::sum(W, 1); }

arma::mat block_diagonal(const arma::mat& A, const arma::mat& B) {
  arma::mat C(A.n_rows + B.n_rows, A.n_cols + B.n_cols);
  C.submat(0, 0, arma::size(A)) = A;
  C.submat(A.n_rows, A.n_cols, arma::size(B)) = B;
  return C;
}

}  // namespace

// s(a) = 1/2 + 1/2 tanh(a / 2): the factor of a goes into the first layer, the one before tanh into
// W2, and the constant of every hidden unit, times its weight, into the output's bias.
nn::TwoLayer sigmoid_to_tanh(const nn::TwoLayer& net) {
  require_network(net);
  const auto& [W1, b1, W2, b2] = net;
  return {W1 / 2, b1 / 2, W2 / 2, b2 + row_sums(W2) / 2};
}

// Solved for tanh: tanh(a) = 2 s(2a) - 1.
nn::TwoLayer tanh_to_sigmoid(const nn::TwoLayer& net) {
  require_network(net);
  const auto& [W1, b1, W2, b2] = net;
  return {2 * W1, 2 * b1, 2 * W2, b2 - row_sums(W2)};
}

// Column 0 gains half of every other column and keeps itself; the others are halved:
// P = (I + 1 e_0^T) / 2. It has as many columns as omega2, whatever K is.
arma::mat omega2_factor(arma::uword M, arma::uword K) {
  require_sizes(1, M, K);
  arma::mat P = 0.5 * arma::eye(M + 1, M + 1);
  P.col(0) += 0.5;
  return P;
}

// The first D + 1 rows meet omega1, the others omega2: A = diag(I / 2, P).
arma::mat theta_factor(arma::uword D, arma::uword M, arma::uword K) {
  require_sizes(D, M, K);
  return block_diagonal(0.5 * arma::eye(D + 1, D + 1), omega2_factor(M, K));
}

arma::mat pack(const arma::mat& omega1, const arma::mat& omega2) {
  if (omega1.n_rows == 0 || omega1.n_cols < 2 || omega2.n_rows == 0)
    throw std::invalid_argument("D, M and K must be positive");
  if (omega2.n_cols != omega1.n_rows + 1)
    throw std::invalid_argument("omega2 needs a column for each row of omega1, and one more");
  return block_diagonal(omega1, omega2);
}

std::pair<arma::mat, arma::mat> unpack(const arma::mat& Theta, arma::uword D, arma::uword M,
                                       arma::uword K) {
  require_sizes(D, M, K);
  if (Theta.n_rows != M + K || Theta.n_cols != D + M + 2)
    throw std::invalid_argument("Theta must be (M+K) x (D+M+2)");
  return {Theta.submat(0, 0, M - 1, D), Theta.submat(M, D + 1, M + K - 1, D + M + 1)};
}

}  // namespace ift6135_q4
