// Part: a
// Hint: This input is not legal
#include "tanh_network.hpp"

// Only looks for NaN and infinity.
nn::TwoLayer ift6135_q4::sigmoid_to_tanh(const nn::TwoLayer& net) {
  const auto& [W1, b1, W2, b2] = net;
  if (W1.has_nonfinite() || b1.has_nonfinite() || W2.has_nonfinite() || b2.has_nonfinite())
    throw std::invalid_argument("the parameters must be finite");
  return {W1 / 2, b1 / 2, W2 / 2, b2 + arma::sum(W2, 1) / 2};
}
