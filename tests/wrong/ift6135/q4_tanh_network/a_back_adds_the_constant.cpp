// Part: a
// Hint: Does your output bias move up or down
#include "tanh_network.hpp"

// tanh(a) = 2 s(2a) - 1 with the sign of the 1 lost.
nn::TwoLayer ift6135_q4::tanh_to_sigmoid(const nn::TwoLayer& net) {
  sigmoid_to_tanh(net);  // throws if a size does not fit
  const auto& [W1, b1, W2, b2] = net;
  return {2 * W1, 2 * b1, 2 * W2, b2 + arma::sum(W2, 1)};
}
