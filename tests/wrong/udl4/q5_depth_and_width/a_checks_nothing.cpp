// Part: a
// Hint: This input is not legal
#include "depth_and_width.hpp"

// Believes every network.
udl4_q5::Size udl4_q5::network_size(const nn::Mlp& net) {
  if (net.W.empty()) return {0, 0, 0};
  Size size{net.W.size() - 1, 0, 0};
  for (std::size_t k = 0; k < size.depth; ++k) {
    size.width = std::max(size.width, net.W[k].n_rows);
    size.capacity += net.W[k].n_rows;
  }
  return size;
}
