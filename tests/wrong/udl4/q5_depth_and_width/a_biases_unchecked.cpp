// Part: a
// Hint: This input is not legal
#include "depth_and_width.hpp"

// The matrices fit, but nobody looks at the biases.
udl4_q5::Size udl4_q5::network_size(const nn::Mlp& net) {
  if (net.W.empty() || net.W[0].is_empty()) throw std::invalid_argument("no layer");
  Size size{net.W.size() - 1, 0, 0};
  for (std::size_t k = 0; k < size.depth; ++k) {
    if (net.W[k + 1].is_empty() || net.W[k + 1].n_cols != net.W[k].n_rows)
      throw std::invalid_argument("layers do not fit");
    size.width = std::max(size.width, net.W[k].n_rows);
    size.capacity += net.W[k].n_rows;
  }
  return size;
}
