// Part: a
// Hint: This input is not legal
#include "tanh_network.hpp"

// Looks at the sizes only.
nn::TwoLayer ift6135_q4::tanh_to_sigmoid(const nn::TwoLayer& net) {
  const auto& [W1, b1, W2, b2] = net;
  if (W1.n_cols == 0 || b2.is_empty() || b1.n_elem != W1.n_rows || W2.n_cols != W1.n_rows ||
      W2.n_rows != b2.n_elem)
    throw std::invalid_argument("the sizes of the layers do not fit");
  return {2 * W1, 2 * b1, 2 * W2, b2 - arma::sum(W2, 1)};
}
