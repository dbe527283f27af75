// Part: a
// Hint: Inputs and outputs are not hidden
#include "depth_and_width.hpp"

// Rows and columns of all matrices, so that inputs and outputs take part.
udl4_q5::Size udl4_q5::network_size(const nn::Mlp& net) {
  if (net.W.empty()) throw std::invalid_argument("no layer");
  Size size{net.W.size() - 1, 0, 0};
  for (const arma::mat& W : net.W) size.width = std::max({size.width, W.n_rows, W.n_cols});
  for (std::size_t k = 0; k < size.depth; ++k) size.capacity += net.W[k].n_rows;
  return size;
}
