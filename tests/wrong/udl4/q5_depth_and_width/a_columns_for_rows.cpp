// Part: a
// Hint: Inputs and outputs are not hidden
#include "depth_and_width.hpp"

// W[k] has as many columns as the layer before it has units: one layer too early.
udl4_q5::Size udl4_q5::network_size(const nn::Mlp& net) {
  if (net.W.empty()) throw std::invalid_argument("no layer");
  Size size{net.W.size() - 1, 0, 0};
  for (std::size_t k = 0; k < size.depth; ++k) {
    size.width = std::max(size.width, net.W[k].n_cols);
    size.capacity += net.W[k].n_rows;
  }
  return size;
}
