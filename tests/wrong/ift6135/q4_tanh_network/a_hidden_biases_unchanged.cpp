// Part: a
// Hint: The whole pre-activation changes, its bias too
#include "tanh_network.hpp"

// Halves the weights of the hidden units, not their biases.
nn::TwoLayer ift6135_q4::sigmoid_to_tanh(const nn::TwoLayer& net) {
  tanh_to_sigmoid(net);  // throws if a size does not fit
  const auto& [W1, b1, W2, b2] = net;
  return {W1 / 2, b1, W2 / 2, b2 + arma::sum(W2, 1) / 2};
}
