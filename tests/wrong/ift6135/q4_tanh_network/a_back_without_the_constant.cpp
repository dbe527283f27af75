// Part: a
// Hint: tanh is centred at 0 and s at 1/2
#include "tanh_network.hpp"

// Stretches the curve but does not shift it.
nn::TwoLayer ift6135_q4::tanh_to_sigmoid(const nn::TwoLayer& net) {
  sigmoid_to_tanh(net);  // throws if a size does not fit
  const auto& [W1, b1, W2, b2] = net;
  return {2 * W1, 2 * b1, 2 * W2, b2};
}
