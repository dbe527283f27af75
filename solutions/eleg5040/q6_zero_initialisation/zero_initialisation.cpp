#include "zero_initialisation.hpp"

namespace eleg5040_q6 {

using nn::Activation, nn::TwoLayer;

// dL/dW1(j,i) = sum_n Delta(j,n) X(i,n): zero for every Delta if and only if X(i,n) = 0 in every
// sample n.
arma::umat frozen_mask(const arma::mat& X, arma::uword H) {
  if (X.is_empty() || H == 0)
    throw std::invalid_argument("X must not be empty and H must be positive");
  const arma::uvec silent = arma::all(X == 0, 1);
  return arma::repmat(silent.t(), H, 1);
}

// A sparse product visits the non-zeros of X only, and its result has a column for each input that
// is not silent.
arma::sp_mat hidden_gradient_sparse(const arma::mat& Delta, const arma::sp_mat& X) {
  if (Delta.is_empty() || X.is_empty())
    throw std::invalid_argument("Delta and X must not be empty");
  if (Delta.n_cols != X.n_cols)
    throw std::invalid_argument("Delta has " + std::to_string(Delta.n_cols) + " samples, X has " +
                                std::to_string(X.n_cols));
  return arma::sp_mat(Delta) * X.t();
}

namespace {

void require(bool condition, const char* sentence) {
  if (!condition) throw std::invalid_argument(sentence);
}

void require_shapes(const TwoLayer& net, Activation act, const arma::mat& X, const arma::mat& T) {
  require(act == Activation::tanh || act == Activation::sigmoid || act == Activation::relu,
          "the activation must be tanh, sigmoid or relu");
  require(!net.W1.is_empty() && !net.W2.is_empty() && !X.is_empty(),
          "W1, W2 and X must not be empty");
  require(net.W1.n_cols == X.n_rows, "W1 must have one column for each input");
  require(net.b1.n_elem == net.W1.n_rows, "b1 must have one entry for each hidden unit");
  require(net.W2.n_cols == net.W1.n_rows, "W2 must have one column for each hidden unit");
  require(net.b2.n_elem == net.W2.n_rows, "b2 must have one entry for each output");
  require(T.n_rows == net.W2.n_rows && T.n_cols == X.n_cols, "T must be C x N");
}

arma::mat f(Activation act, const arma::mat& Z) {
  if (act == Activation::tanh) return arma::tanh(Z);
  if (act == Activation::sigmoid) return 1 / (1 + arma::exp(-Z));
  return arma::clamp(Z, 0, arma::datum::inf);
}

// f'(Z), from Y = f(Z)
arma::mat df(Activation act, const arma::mat& Y) {
  if (act == Activation::tanh) return 1 - Y % Y;
  if (act == Activation::sigmoid) return Y % (1 - Y);
  return arma::conv_to<arma::mat>::from(Y > 0);
}

TwoLayer gradient(const TwoLayer& net, Activation act, const arma::mat& X, const arma::mat& T) {
  const arma::mat Z = (net.W1 * X).eval().each_col() + net.b1;
  const arma::mat Y = f(act, Z);
  const arma::mat E = (net.W2 * Y - T).eval().each_col() + net.b2;  // dL/dout
  const arma::mat Delta = (net.W2.t() * E) % df(act, Y);  // dL/dZ: row j holds hidden unit j alone
  return {Delta * X.t(), arma::sum(Delta, 1), E * Y.t(), arma::sum(E, 1)};
}

}  // namespace

arma::mat hidden_gradient(const TwoLayer& net, Activation act, const arma::mat& X,
                          const arma::mat& T) {
  require_shapes(net, act, X, T);
  return gradient(net, act, X, T).W1;
}

int first_hidden_update(const TwoLayer& start, Activation act, const arma::mat& X,
                        const arma::mat& T, double lr, int max_iter) {
  require_shapes(start, act, X, T);
  require(lr > 0, "lr must be positive");
  require(max_iter >= 1, "max_iter must be at least 1");
  TwoLayer net = start;
  for (int iteration = 1; iteration <= max_iter; ++iteration) {
    const TwoLayer d = gradient(net, act, X, T);
    if (arma::any(arma::vectorise(d.W1) != 0)) return iteration;
    net.W1 -= lr * d.W1;
    net.b1 -= lr * d.b1;
    net.W2 -= lr * d.W2;
    net.b2 -= lr * d.b2;
  }
  return -1;
}

// tanh(0) = 0: no hidden output, so dL/dW2 = E Y^T = 0; W2 stays zero, so Delta = 0 and W1 stays
// zero as well.
Start never_updates(arma::uword D, arma::uword H, arma::uword C) {
  require(D > 0 && H > 0 && C > 0, "D, H and C must be positive");
  return {{arma::mat(H, D), arma::vec(H), arma::mat(C, H), arma::vec(C)}, Activation::tanh};
}

// Hidden outputs that are not zero move W2 in iteration 1. Unequal rows of W1 let the units part.
Start updates_at_second(arma::uword D, arma::uword H, arma::uword C) {
  Start start = never_updates(D, H, C);
  for (arma::uword j = 0; j < H; ++j)
    start.net.W1.row(j).fill(static_cast<double>(j + 1) / static_cast<double>(H * D));
  return start;
}

}  // namespace eleg5040_q6
