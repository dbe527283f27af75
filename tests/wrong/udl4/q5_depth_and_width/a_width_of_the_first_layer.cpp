// Part: a
// Hint: the largest one gives the width
#include "depth_and_width.hpp"

// As if all layers were like the first.
udl4_q5::Size udl4_q5::network_size(const nn::Mlp& net) {
  if (net.W.empty()) throw std::invalid_argument("no layer");
  Size size{net.W.size() - 1, 0, 0};
  if (size.depth > 0) size.width = net.W[0].n_rows;
  for (std::size_t k = 0; k < size.depth; ++k) size.capacity += net.W[k].n_rows;
  return size;
}
