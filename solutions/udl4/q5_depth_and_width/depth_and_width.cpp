#include "depth_and_width.hpp"

namespace udl4_q5 {

namespace {

void require_network(const nn::Mlp& net) {
  if (net.W.empty() || net.b.size() != net.W.size())
    throw std::invalid_argument("a network has as many biases as matrices, and at least one");
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    if (net.W[k].is_empty()) throw std::invalid_argument("a layer has no unit");
    if (net.b[k].n_elem != net.W[k].n_rows)
      throw std::invalid_argument("a layer has not one bias for each of its units");
    if (k > 0 && net.W[k].n_cols != net.W[k - 1].n_rows)
      throw std::invalid_argument("a layer does not fit the one before it");
  }
}

}  // namespace

Size sheet_answer() { return {20, 30, 20 * 30}; }

// W[k] has one row for each unit of layer k + 1. The last matrix leads to the outputs.
Size network_size(const nn::Mlp& net) {
  require_network(net);
  Size size{net.W.size() - 1, 0, 0};
  for (std::size_t k = 0; k < size.depth; ++k) {
    const arma::uword units = net.W[k].n_rows;
    size.width = std::max(size.width, units);
    size.capacity += units;
  }
  return size;
}

}  // namespace udl4_q5
