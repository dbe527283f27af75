// Part: a
// Hint: Does your output bias move up or down
#include "tanh_network.hpp"

// The sign of the constant is wrong.
nn::TwoLayer ift6135_q4::sigmoid_to_tanh(const nn::TwoLayer& net) {
  tanh_to_sigmoid(net);  // throws if a size does not fit
  const auto& [W1, b1, W2, b2] = net;
  return {W1 / 2, b1 / 2, W2 / 2, b2 - arma::sum(W2, 1) / 2};
}
