#include "layers.hpp"

#include <algorithm>

namespace udl4_q2 {

namespace {

void require(bool good, const char* sentence) {
  if (!good) throw std::invalid_argument(sentence);
}

// The layer of each node, if this is a fully connected network; of another drawing perhaps
// nonsense, but a number below n_layers for every node.
struct Layers {
  arma::uword n_layers;
  std::vector<arma::uword> of;
};

// Follow one arrow after the other, whichever, from an input to an output: the path meets each
// layer once. The nodes of the next layer are those where the arrows of its node in this layer end.
Layers layers_along_a_path(arma::uword n_nodes, const arma::umat& edges) {
  const arma::uword none = n_nodes;
  std::vector<arma::uword> next(n_nodes, none), step(n_nodes, none), layer(n_nodes, 0);
  std::vector<bool> is_input(n_nodes, true);
  for (arma::uword e = 0; e < edges.n_cols; ++e) {
    next[edges(0, e)] = edges(1, e);
    is_input[edges(1, e)] = false;
  }
  const auto input = std::find(is_input.begin(), is_input.end(), true);
  arma::uword n_layers = 0;
  for (arma::uword u = input - is_input.begin(); u != none; u = next[u]) {  // no input, no path
    require(step[u] == none, "there is a cycle");
    step[u] = n_layers++;
  }
  for (arma::uword e = 0; e < edges.n_cols; ++e)
    if (step[edges(0, e)] != none) layer[edges(1, e)] = step[edges(0, e)] + 1;
  return {n_layers, layer};
}

}  // namespace

// The layers may be guessed, for they are checked: if all arrows go from a layer to the next, no
// two are the same, and there are as many as a fully connected network has, then it is one.
Architecture read_drawing(arma::uword n_nodes, const arma::umat& edges) {
  require(edges.n_rows == 2, "an arrow has two ends");
  const auto is_node = [&](arma::uword v) { return v < n_nodes; };
  require(std::all_of(edges.begin(), edges.end(), is_node), "an arrow ends at no node");
  const auto [n_layers, layer] = layers_along_a_path(n_nodes, edges);
  require(n_layers >= 3, "there is no hidden layer");

  std::vector<arma::uword> size(n_layers), place(n_nodes);
  for (arma::uword v = 0; v < n_nodes; ++v) place[v] = size[layer[v]]++;
  // In a list of all arrows of the network, where do those out of each layer begin?
  std::vector<arma::uword> begin = {0};
  for (arma::uword k = 1; k < n_layers; ++k) begin.push_back(begin[k - 1] + size[k - 1] * size[k]);
  require(begin.back() == edges.n_cols, "there are too few arrows, or too many");
  std::vector<bool> drawn(edges.n_cols);
  for (arma::uword e = 0; e < edges.n_cols; ++e) {
    const arma::uword u = edges(0, e), v = edges(1, e), k = layer[u];
    require(layer[v] == k + 1, "an arrow does not go to the next layer");
    const arma::uword i = begin[k] + place[u] * size[k + 1] + place[v];
    require(!drawn[i], "an arrow is there twice");
    drawn[i] = true;
  }
  return {size.front(), size.back(), {size.begin() + 1, size.end() - 1}};
}

std::vector<arma::uword> hyperparameters(const Architecture& a) {
  require(!a.hidden.empty(), "there is no hidden layer");
  std::vector<arma::uword> all = {a.hidden.size()};
  all.insert(all.end(), a.hidden.begin(), a.hidden.end());
  return all;
}

// Omega[k] has as many rows as layer k + 1 has nodes.
Architecture from_weights(const std::vector<arma::mat>& Omega) {
  require(Omega.size() >= 2, "there is no hidden layer");
  Architecture a = {Omega.front().n_cols, Omega.back().n_rows, {}};
  for (std::size_t k = 0; k < Omega.size(); ++k) {
    require(!Omega[k].is_empty(), "a layer has no node");
    if (k == 0) continue;
    require(Omega[k].n_cols == Omega[k - 1].n_rows, "a matrix does not fit to the one before");
    a.hidden.push_back(Omega[k].n_cols);
  }
  return a;
}

}  // namespace udl4_q2
