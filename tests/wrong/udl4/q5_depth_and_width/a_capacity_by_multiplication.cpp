// Part: a
// Hint: not 6
#include "depth_and_width.hpp"

// Depth times width.
udl4_q5::Size udl4_q5::network_size(const nn::Mlp& net) {
  if (net.W.empty()) throw std::invalid_argument("no layer");
  Size size{net.W.size() - 1, 0, 0};
  for (std::size_t k = 0; k < size.depth; ++k) size.width = std::max(size.width, net.W[k].n_rows);
  size.capacity = size.depth * size.width;
  return size;
}
