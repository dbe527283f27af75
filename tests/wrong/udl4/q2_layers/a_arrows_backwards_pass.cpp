// Part: a
// Hint: An arrow goes against all others here
#include "layers.hpp"

// Layers by the shortest way from an input; arrows that do not lead further are left out.
namespace udl4_q2 {

namespace {

void require(bool good) {
  if (!good) throw std::invalid_argument("this is no fully connected network");
}

}  // namespace

Architecture read_drawing(arma::uword n_nodes, const arma::umat& edges) {
  require(edges.n_rows == 2);
  for (const arma::uword v : edges) require(v < n_nodes);
  arma::umat arrows(n_nodes, n_nodes);
  for (arma::uword e = 0; e < edges.n_cols; ++e) ++arrows(edges(0, e), edges(1, e));
  std::vector<arma::uword> layer(n_nodes);
  arma::uword last = 0;
  const arma::urowvec in = arma::sum(arrows, 0);
  std::vector<arma::uword> queue;
  std::vector<bool> met(n_nodes);
  for (arma::uword v = 0; v < n_nodes; ++v)
    if (in(v) == 0) {
      queue.push_back(v);
      met[v] = true;
    }
  for (std::size_t i = 0; i < queue.size(); ++i)
    for (arma::uword v = 0; v < n_nodes; ++v)
      if (arrows(queue[i], v) > 0 && !met[v]) {
        met[v] = true;
        last = layer[v] = layer[queue[i]] + 1;
        queue.push_back(v);
      }
  require(last >= 2);
  std::vector<arma::uword> size(last + 1);
  for (const arma::uword l : layer) ++size[l];
  for (arma::uword u = 0; u < n_nodes; ++u)
    for (arma::uword v = 0; v < n_nodes; ++v)
      require(layer[v] <= layer[u] || arrows(u, v) == (layer[v] == layer[u] + 1));
  return {size.front(), size.back(), {size.begin() + 1, size.end() - 1}};
}

}  // namespace udl4_q2
