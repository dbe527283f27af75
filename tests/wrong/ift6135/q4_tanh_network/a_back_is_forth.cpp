// Part: a
// Hint: Backwards each step is undone
#include "tanh_network.hpp"

// The same formula in both directions.
nn::TwoLayer ift6135_q4::tanh_to_sigmoid(const nn::TwoLayer& net) { return sigmoid_to_tanh(net); }
