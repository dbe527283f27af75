// Part: a
// Fails: speed
#include <algorithm>

#include "layers.hpp"

// Right, but all arrows are looked at once for each layer.
namespace udl4_q2 {

namespace {

void require(bool good) {
  if (!good) throw std::invalid_argument("this is no fully connected network");
}

}  // namespace

Architecture read_drawing(arma::uword n_nodes, const arma::umat& edges) {
  require(edges.n_rows == 2);
  for (const arma::uword v : edges) require(v < n_nodes);
  std::vector<bool> in_layer(n_nodes, true);
  std::vector<arma::uword> layer(n_nodes), size;
  for (arma::uword e = 0; e < edges.n_cols; ++e) in_layer[edges(1, e)] = false;
  for (arma::uword left = n_nodes; left > 0;) {
    const arma::uword n =
        static_cast<arma::uword>(std::count(in_layer.begin(), in_layer.end(), true));
    require(n > 0 && n <= left);
    left -= n;
    for (arma::uword v = 0; v < n_nodes; ++v)
      if (in_layer[v]) layer[v] = size.size();
    size.push_back(n);
    std::vector<bool> next(n_nodes);
    for (arma::uword e = 0; e < edges.n_cols; ++e)
      if (in_layer[edges(0, e)]) next[edges(1, e)] = true;
    in_layer = next;
  }
  require(size.size() >= 3);
  arma::uword expected = 0;
  for (std::size_t k = 1; k < size.size(); ++k) expected += size[k - 1] * size[k];
  require(expected == edges.n_cols);
  std::vector<std::pair<arma::uword, arma::uword>> arrows;
  for (arma::uword e = 0; e < edges.n_cols; ++e) {
    require(layer[edges(1, e)] == layer[edges(0, e)] + 1);
    arrows.emplace_back(edges(0, e), edges(1, e));
  }
  std::sort(arrows.begin(), arrows.end());
  require(std::adjacent_find(arrows.begin(), arrows.end()) == arrows.end());
  return {size.front(), size.back(), {size.begin() + 1, size.end() - 1}};
}

}  // namespace udl4_q2
