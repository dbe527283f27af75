#include <algorithm>
#include <numeric>

#include "depth_and_width.hpp"

// Each matrix but the first has one column for each unit of the hidden layer before it.
udl4_q5::Size udl4_q5::network_size(const nn::Mlp& net) {
  if (net.W.empty() || net.b.size() != net.W.size())
    throw std::invalid_argument("matrices, biases");
  std::vector<arma::uword> units;
  for (const arma::mat& W : net.W) {
    if (W.n_rows == 0 || W.n_cols == 0) throw std::invalid_argument("no unit");
    units.push_back(W.n_cols);
  }
  units.push_back(net.W.back().n_rows);
  for (std::size_t k = 0; k < net.b.size(); ++k)
    if (net.W[k].n_rows != units[k + 1] || net.b[k].n_elem != units[k + 1])
      throw std::invalid_argument("layers");
  units.erase(units.begin());
  units.pop_back();
  if (units.empty()) return {};
  return {units.size(), *std::max_element(units.begin(), units.end()),
          std::accumulate(units.begin(), units.end(), arma::uword{0})};
}

udl4_q5::Size udl4_q5::sheet_answer() {
  arma::uword units = 0;
  for (int k = 1; k <= 20; ++k) units += 30;
  return {20, 30, units};
}
