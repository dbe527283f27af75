// Part: b
// Hint: The net has biases
#include "zero_initialisation.hpp"

// Two matrices alone.
arma::mat eleg5040_q6::hidden_gradient(const nn::TwoLayer& net, nn::Activation act,
                                       const arma::mat& X, const arma::mat& T) {
  const auto& [W1, b1, W2, b2] = net;
  const bool fits = !W1.is_empty() && !W2.is_empty() && !X.is_empty() && W1.n_cols == X.n_rows &&
                    b1.n_elem == W1.n_rows && W2.n_cols == W1.n_rows && b2.n_elem == W2.n_rows &&
                    T.n_rows == W2.n_rows && T.n_cols == X.n_cols;
  if (!fits || act == nn::Activation::linear || act == nn::Activation::step)
    throw std::invalid_argument("shapes");
  arma::mat Y = W1 * X, slope;
  if (act == nn::Activation::tanh) {
    Y = arma::tanh(Y);
    slope = 1 - arma::square(Y);
  } else if (act == nn::Activation::sigmoid) {
    Y = 1 / (1 + arma::exp(-Y));
    slope = Y % (1 - Y);
  } else {
    slope = arma::conv_to<arma::mat>::from(Y > 0);
    Y %= slope;
  }
  const arma::mat E = W2 * Y - T;
  return ((W2.t() * E) % slope) * X.t();
}
