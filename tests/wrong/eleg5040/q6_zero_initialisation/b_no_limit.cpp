// Part: b
// Hint: Only iterations 1 ... max_iter are looked at.
#include "zero_initialisation.hpp"

// Ignores max_iter.
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
  if (!hidden_gradient(net, act, X, T).is_zero()) return 1;
  arma::mat Y = W1 * X + arma::repmat(b1, 1, X.n_cols);
  if (act == nn::Activation::tanh) Y = arma::tanh(Y);
  if (act == nn::Activation::relu) Y.clamp(0, arma::datum::inf);
  if (act == nn::Activation::sigmoid) Y = 1 / (1 + arma::exp(-Y));
  const arma::mat E = W2 * Y + arma::repmat(b2, 1, X.n_cols) - T;
  const nn::TwoLayer next = {W1, b1, W2 - lr * E * Y.t(), b2 - lr * arma::sum(E, 1)};
  if (!hidden_gradient(next, act, X, T).is_zero()) return 2;
  const arma::mat F = next.W2 * Y + arma::repmat(next.b2, 1, X.n_cols) - T;
  const nn::TwoLayer third = {W1, b1, next.W2 - lr * F * Y.t(), next.b2};
  return hidden_gradient(third, act, X, T).is_zero() ? -1 : 3;
}
