// Part: a
// Hint: nothing is hidden
#include "depth_and_width.hpp"

// The width begins with a matrix that may already lead to the outputs.
udl4_q5::Size udl4_q5::network_size(const nn::Mlp& net) {
  if (net.W.empty()) throw std::invalid_argument("no layer");
  Size size{net.W.size() - 1, net.W[0].n_rows, 0};
  for (std::size_t k = 0; k < size.depth; ++k) {
    size.width = std::max(size.width, net.W[k].n_rows);
    size.capacity += net.W[k].n_rows;
  }
  return size;
}
