#include <set>

#include "layers.hpp"

// From an output backwards, breadth first; arrows in a set.
namespace udl4_q2 {

Architecture read_drawing(arma::uword n_nodes, const arma::umat& edges) {
  const std::invalid_argument refused("this is no fully connected network");
  if (edges.n_rows != 2 || n_nodes == 0) throw refused;
  std::vector<std::vector<arma::uword>> before(n_nodes);
  std::vector<bool> is_output(n_nodes, true);
  std::set<std::pair<arma::uword, arma::uword>> arrows;
  for (arma::uword e = 0; e < edges.n_cols; ++e) {
    const arma::uword u = edges(0, e), v = edges(1, e);
    if (u >= n_nodes || v >= n_nodes || !arrows.emplace(u, v).second) throw refused;
    before[v].push_back(u);
    is_output[u] = false;
  }
  std::vector<arma::uword> distance(n_nodes, n_nodes), queue;  // to the outputs
  for (arma::uword v = 0; v < n_nodes; ++v)
    if (is_output[v]) {
      distance[v] = 0;
      queue.push_back(v);
    }
  for (std::size_t i = 0; i < queue.size(); ++i)
    for (const arma::uword u : before[queue[i]])
      if (distance[u] == n_nodes) {
        distance[u] = distance[queue[i]] + 1;
        queue.push_back(u);
      }
  if (queue.size() != n_nodes) throw refused;
  std::vector<arma::uword> sizes(distance[queue.back()] + 1);
  for (const arma::uword d : distance) ++sizes[d];
  if (sizes.size() < 3) throw refused;
  for (const auto& [u, v] : arrows)
    if (distance[u] != distance[v] + 1) throw refused;
  for (arma::uword v = 0; v < n_nodes; ++v)
    if (distance[v] + 1 < sizes.size() && before[v].size() != sizes[distance[v] + 1]) throw refused;
  return {sizes.back(), sizes.front(), {sizes.rbegin() + 1, sizes.rend() - 1}};
}

}  // namespace udl4_q2
