// Part: a
// Hint: Two arrows go from the same node
#include "layers.hpp"

// An arrow is there or not, how often does not matter.
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
  for (arma::uword e = 0; e < edges.n_cols; ++e) arrows(edges(0, e), edges(1, e)) = 1;
  std::vector<arma::uword> layer(n_nodes);
  arma::uword last = 0;
  for (bool moved = true; moved;) {
    moved = false;
    for (arma::uword u = 0; u < n_nodes; ++u)
      for (arma::uword v = 0; v < n_nodes; ++v) {
        if (arrows(u, v) == 0 || layer[v] > layer[u]) continue;
        layer[v] = layer[u] + 1;
        last = std::max(last, layer[v]);
        require(last < n_nodes);
        moved = true;
      }
  }
  require(last >= 2);
  std::vector<arma::uword> size(last + 1);
  for (const arma::uword l : layer) ++size[l];
  for (arma::uword u = 0; u < n_nodes; ++u)
    for (arma::uword v = 0; v < n_nodes; ++v) require(arrows(u, v) == (layer[v] == layer[u] + 1));
  return {size.front(), size.back(), {size.begin() + 1, size.end() - 1}};
}

}  // namespace udl4_q2
