// Part: b
// Hint: whatever b1 does
#include "zero_initialisation.hpp"

// Takes a gradient of b1 for one of W1: that of a further input which is always 1.
int eleg5040_q6::first_hidden_update(const nn::TwoLayer& net, nn::Activation act,
                                     const arma::mat& X, const arma::mat& T, double lr,
                                     int max_iter) {
  const auto& [W1, b1, W2, b2] = net;
  const bool fits = !W1.is_empty() && !W2.is_empty() && !X.is_empty() && W1.n_cols == X.n_rows &&
                    b1.n_elem == W1.n_rows && W2.n_cols == W1.n_rows && b2.n_elem == W2.n_rows &&
                    T.n_rows == W2.n_rows && T.n_cols == X.n_cols;
  if (!fits || act == nn::Activation::linear || act == nn::Activation::step)
    throw std::invalid_argument("shapes");
  if (!(lr > 0) || max_iter < 1) throw std::invalid_argument("lr, max_iter");
  nn::TwoLayer now = net;
  const arma::mat one = arma::join_cols(X, arma::mat(1, X.n_cols, arma::fill::ones));
  for (int t = 1; t <= max_iter; ++t) {
    const nn::TwoLayer wide{arma::join_rows(now.W1, now.b1), 0 * now.b1, now.W2, now.b2};
    if (!hidden_gradient(wide, act, one, T).is_zero()) return t;
    arma::mat Y = now.W1 * X + arma::repmat(now.b1, 1, X.n_cols);
    if (act == nn::Activation::tanh) Y = arma::tanh(Y);
    if (act == nn::Activation::sigmoid) Y = 1 / (1 + arma::exp(-Y));
    if (act == nn::Activation::relu) Y.clamp(0, arma::datum::inf);
    const arma::mat E = now.W2 * Y + arma::repmat(now.b2, 1, X.n_cols) - T;
    now.W2 -= lr * E * Y.t();
    now.b2 -= lr * arma::sum(E, 1);
  }
  return -1;
}
