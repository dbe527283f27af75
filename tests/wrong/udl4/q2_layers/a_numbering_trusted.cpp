// Part: a
// Hint: Which layer a node is in, and which comes first, is said by the arrows alone
#include "layers.hpp"

// Takes the nodes in the order of their numbers: the first that no node so far points to is the
// next layer.
namespace udl4_q2 {

namespace {

void require(bool good) {
  if (!good) throw std::invalid_argument("this is no fully connected network");
}

}  // namespace

Architecture read_drawing(arma::uword n_nodes, const arma::umat& edges) {
  require(edges.n_rows == 2 && n_nodes > 0);
  for (const arma::uword v : edges) require(v < n_nodes);
  arma::umat arrows(n_nodes, n_nodes);
  for (arma::uword e = 0; e < edges.n_cols; ++e) ++arrows(edges(0, e), edges(1, e));
  std::vector<arma::uword> size = {1};
  for (arma::uword v = 1; v < n_nodes; ++v) {
    if (arma::any(arrows.row(v) != arrows.row(v - 1))) size.push_back(0);
    ++size.back();
  }
  require(size.size() >= 3);
  return {size.front(), size.back(), {size.begin() + 1, size.end() - 1}};
}

}  // namespace udl4_q2
