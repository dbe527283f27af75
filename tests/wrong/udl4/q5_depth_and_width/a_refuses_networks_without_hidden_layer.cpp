// Part: a
// Hint: nothing is hidden
#include "depth_and_width.hpp"

// A linear map is a network, too.
udl4_q5::Size udl4_q5::network_size(const nn::Mlp& net) {
  if (net.W.size() < 2) throw std::invalid_argument("no hidden layer");
  Size size{net.W.size() - 1, 0, 0};
  for (std::size_t k = 0; k < size.depth; ++k) {
    size.width = std::max(size.width, net.W[k].n_rows);
    size.capacity += net.W[k].n_rows;
  }
  return size;
}
