// Part: a
// Hint: Which W2 do you add up
#include "tanh_network.hpp"

// Changes W2 in place, and only then adds it up.
nn::TwoLayer ift6135_q4::sigmoid_to_tanh(const nn::TwoLayer& net) {
  tanh_to_sigmoid(net);  // throws if a size does not fit
  nn::TwoLayer twin = net;
  twin.W1 /= 2;
  twin.b1 /= 2;
  twin.W2 /= 2;
  twin.b2 += arma::sum(twin.W2, 1) / 2;
  return twin;
}
