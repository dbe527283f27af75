// Part: a
// Hint: You find too few layers
#include <map>

#include "layers.hpp"

// Nodes with as many arrows in and out are one layer.
namespace udl4_q2 {

namespace {

void require(bool good) {
  if (!good) throw std::invalid_argument("this is no fully connected network");
}

}  // namespace

Architecture read_drawing(arma::uword n_nodes, const arma::umat& edges) {
  require(edges.n_rows == 2);
  for (const arma::uword v : edges) require(v < n_nodes);
  std::map<std::pair<arma::uword, arma::uword>, arma::uword> size;
  const arma::urowvec from = edges.row(0), to = edges.row(1);
  for (arma::uword v = 0; v < n_nodes; ++v) ++size[{arma::accu(to == v), arma::accu(from == v)}];
  // From layer to layer: as many arrows come in as the layer before has nodes.
  std::vector<arma::uword> sizes;
  for (auto at = size.begin(); at != size.end();) {
    sizes.push_back(at->second);
    const arma::uword before = at->second, next = at->first.second;
    size.erase(at);
    at = size.begin();
    while (at != size.end() && (at->first.first != before || at->second != next)) ++at;
  }
  require(sizes.size() >= 2);
  return {sizes.front(), sizes.back(), {sizes.begin() + 1, sizes.end() - 1}};
}

}  // namespace udl4_q2
