// Part: a
// Hint: neither the inputs nor the outputs are any
#include "depth_and_width.hpp"

// Every bias belongs to a unit, but the last ones to outputs.
udl4_q5::Size udl4_q5::network_size(const nn::Mlp& net) {
  if (net.W.empty()) throw std::invalid_argument("no layer");
  Size size{net.W.size() - 1, 0, 0};
  for (std::size_t k = 0; k < size.depth; ++k) size.width = std::max(size.width, net.W[k].n_rows);
  for (const arma::vec& b : net.b) size.capacity += b.n_elem;
  return size;
}
