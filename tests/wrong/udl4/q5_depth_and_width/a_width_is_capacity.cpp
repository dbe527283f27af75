// Part: a
// Hint: That is the capacity
#include "depth_and_width.hpp"

// All units of the hidden layers.
udl4_q5::Size udl4_q5::network_size(const nn::Mlp& net) {
  if (net.W.empty()) throw std::invalid_argument("no layer");
  Size size{net.W.size() - 1, 0, 0};
  for (std::size_t k = 0; k < size.depth; ++k) size.capacity += net.W[k].n_rows;
  size.width = size.capacity;
  return size;
}
