// Part: a
// Hint: The constants come from the M hidden units only
#include "tanh_network.hpp"

// Everything is doubled, the output bias too.
nn::TwoLayer ift6135_q4::tanh_to_sigmoid(const nn::TwoLayer& net) {
  sigmoid_to_tanh(net);  // throws if a size does not fit
  const auto& [W1, b1, W2, b2] = net;
  return {2 * W1, 2 * b1, 2 * W2, 2 * b2 - arma::sum(W2, 1)};
}
