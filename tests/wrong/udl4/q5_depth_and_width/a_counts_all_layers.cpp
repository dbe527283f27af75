// Part: a
// Hint: neither the inputs nor the outputs are one
#include "depth_and_width.hpp"

// Depth is the number of columns of circles in the drawing.
udl4_q5::Size udl4_q5::network_size(const nn::Mlp& net) {
  if (net.W.empty()) throw std::invalid_argument("no layer");
  Size size{net.W.size() + 1, 0, 0};
  for (std::size_t k = 0; k + 1 < net.W.size(); ++k) {
    size.width = std::max(size.width, net.W[k].n_rows);
    size.capacity += net.W[k].n_rows;
  }
  return size;
}
