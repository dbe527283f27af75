// Part: a
// Hint: There is a second thing beside a network here
#include <algorithm>

#include "layers.hpp"

// Looks at what can be reached from the first input only.
namespace udl4_q2 {

namespace {

void require(bool good) {
  if (!good) throw std::invalid_argument("this is no fully connected network");
}

}  // namespace

Architecture read_drawing(arma::uword n_nodes, const arma::umat& edges) {
  require(edges.n_rows == 2);
  for (const arma::uword v : edges) require(v < n_nodes);
  std::vector<std::vector<arma::uword>> to(n_nodes), from(n_nodes);
  for (arma::uword e = 0; e < edges.n_cols; ++e) {
    to[edges(0, e)].push_back(edges(1, e));
    from[edges(1, e)].push_back(edges(0, e));
  }
  for (auto& each : to) std::sort(each.begin(), each.end());
  arma::uword u = 0;
  while (u < n_nodes && !from[u].empty()) ++u;
  require(u < n_nodes && !to[u].empty());
  std::vector<arma::uword> layer = from[to[u][0]], size;
  while (!layer.empty()) {
    require(size.size() < n_nodes);
    size.push_back(layer.size());
    for (const arma::uword v : layer)
      require(to[v] == to[layer[0]] &&
              std::adjacent_find(to[v].begin(), to[v].end()) == to[v].end());
    for (const arma::uword v : to[layer[0]]) require(from[v].size() == layer.size());
    layer = to[layer[0]];
  }
  require(size.size() >= 3);
  return {size.front(), size.back(), {size.begin() + 1, size.end() - 1}};
}

}  // namespace udl4_q2
