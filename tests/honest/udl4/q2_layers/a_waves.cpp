#include <algorithm>

#include "layers.hpp"

// Wave by wave: the nodes without arrows that end there go first, with their arrows. All nodes of a
// wave must have the whole next wave as their successors.
namespace udl4_q2 {

Architecture read_drawing(arma::uword n_nodes, const arma::umat& edges) {
  const auto refuse = [] { throw std::invalid_argument("not a fully connected network"); };
  if (edges.n_rows != 2) refuse();
  std::vector<std::vector<arma::uword>> successors(n_nodes);
  std::vector<arma::uword> waiting_for(n_nodes), wave, sizes;
  for (arma::uword e = 0; e < edges.n_cols; ++e) {
    const arma::uword u = edges(0, e), v = edges(1, e);
    if (std::max(u, v) >= n_nodes) refuse();
    successors[u].push_back(v);
    ++waiting_for[v];
  }
  for (auto& each : successors) std::sort(each.begin(), each.end());
  for (arma::uword v = 0; v < n_nodes; ++v)
    if (waiting_for[v] == 0) wave.push_back(v);
  arma::uword done = 0;
  while (!wave.empty()) {
    sizes.push_back(wave.size());
    done += wave.size();
    std::vector<arma::uword> next;
    for (const arma::uword u : wave)
      for (const arma::uword v : successors[u])
        if (--waiting_for[v] == 0) next.push_back(v);
    std::sort(next.begin(), next.end());
    for (const arma::uword u : wave)
      if (successors[u] != next) refuse();
    wave = next;
  }
  if (done != n_nodes || sizes.size() < 3) refuse();
  return {sizes.front(), sizes.back(), {sizes.begin() + 1, sizes.end() - 1}};
}

std::vector<arma::uword> hyperparameters(const Architecture& a) {
  if (a.hidden.size() == 0) throw std::invalid_argument("no hidden layer");
  std::vector<arma::uword> all(a.hidden.size() + 1, a.hidden.size());
  std::copy(a.hidden.begin(), a.hidden.end(), all.begin() + 1);
  return all;
}

}  // namespace udl4_q2
