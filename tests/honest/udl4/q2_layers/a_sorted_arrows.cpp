#include <algorithm>

#include "layers.hpp"

// All arrows sorted by where they begin; then one layer after the other, from the inputs on.
namespace udl4_q2 {

Architecture read_drawing(arma::uword n_nodes, const arma::umat& edges) {
  using Arrow = std::pair<arma::uword, arma::uword>;
  const auto require = [](bool good) {
    if (!good) throw std::invalid_argument("this is no fully connected network");
  };
  require(edges.n_rows == 2);
  std::vector<Arrow> arrows;
  std::vector<bool> has_input(n_nodes);
  for (arma::uword e = 0; e < edges.n_cols; ++e) {
    require(edges(0, e) < n_nodes && edges(1, e) < n_nodes);
    arrows.emplace_back(edges(0, e), edges(1, e));
    has_input[edges(1, e)] = true;
  }
  std::sort(arrows.begin(), arrows.end());
  const auto out_of = [&](arma::uword u) {
    const auto first = std::lower_bound(arrows.begin(), arrows.end(), Arrow{u, 0});
    std::vector<arma::uword> to;
    for (auto a = first; a != arrows.end() && a->first == u; ++a) to.push_back(a->second);
    return to;
  };
  std::vector<arma::uword> layer, sizes;
  for (arma::uword v = 0; v < n_nodes; ++v)
    if (!has_input[v]) layer.push_back(v);
  std::vector<bool> met(n_nodes);
  arma::uword nodes = 0;
  while (!layer.empty()) {
    for (const arma::uword v : layer) {
      require(!met[v]);
      met[v] = true;
    }
    sizes.push_back(layer.size());
    nodes += layer.size();
    const std::vector<arma::uword> next = out_of(layer[0]);
    for (const arma::uword v : layer) require(out_of(v) == next);
    layer = next;
  }
  // Nobody met twice and all met: no arrow can have come from anywhere else.
  require(nodes == n_nodes && sizes.size() > 2);
  Architecture a = {sizes.front(), sizes.back(), sizes};
  a.hidden.erase(a.hidden.begin());
  a.hidden.pop_back();
  return a;
}

Architecture from_weights(const std::vector<arma::mat>& Omega) {
  if (Omega.size() < 2) throw std::invalid_argument("too few matrices");
  std::vector<arma::uword> sizes = {Omega[0].n_cols};
  for (const arma::mat& W : Omega) {
    if (W.n_elem == 0 || W.n_cols != sizes.back()) throw std::invalid_argument("sizes");
    sizes.push_back(W.n_rows);
  }
  const std::vector<arma::uword> hidden(sizes.begin() + 1, sizes.end() - 1);
  return {sizes.front(), sizes.back(), hidden};
}

}  // namespace udl4_q2
