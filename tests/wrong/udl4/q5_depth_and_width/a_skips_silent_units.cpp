// Part: a
// Hint: a unit is there even where all its weights are 0
#include "depth_and_width.hpp"

// Counts units with a weight that is not 0.
udl4_q5::Size udl4_q5::network_size(const nn::Mlp& net) {
  if (net.W.empty()) throw std::invalid_argument("no layer");
  Size size{net.W.size() - 1, 0, 0};
  for (std::size_t k = 0; k < size.depth; ++k) {
    arma::uword units = 0;
    for (arma::uword i = 0; i < net.W[k].n_rows; ++i) units += arma::any(net.W[k].row(i) != 0);
    size.width = std::max(size.width, units);
    size.capacity += units;
  }
  return size;
}
