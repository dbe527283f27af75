#include "parameter_numbering.hpp"

#include <algorithm>

namespace udl4_q10 {

namespace {

using Sizes = std::vector<arma::uword>;

void require(const Sizes& sizes) {
  if (sizes.size() < 2) throw std::invalid_argument("a network has inputs and outputs");
  for (const arma::uword units : sizes)
    if (units == 0) throw std::invalid_argument("a layer has no unit");
}

// Of layer k: D_{k+1} units, each with D_k weights and a bias.
std::uint64_t layer_count(const Sizes& sizes, std::size_t k) {
  return sizes[k + 1] * (sizes[k] + 1);
}

Sizes sizes_of(const nn::Mlp& net) {
  if (net.W.empty() || net.W.size() != net.b.size())
    throw std::invalid_argument("a network has as many biases as matrices, and at least one");
  Sizes sizes{net.W[0].n_cols};
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    if (net.W[k].n_cols != sizes.back() || net.b[k].n_elem != net.W[k].n_rows)
      throw std::invalid_argument("layer " + std::to_string(k) + " does not fit together");
    sizes.push_back(net.W[k].n_rows);
  }
  return sizes;
}

}  // namespace

// D weights and D biases behind the input, D weights and a bias at the output, and D (D + 1)
// parameters for each of the K - 1 steps from one hidden layer to the next.
std::uint64_t uniform_parameter_count(arma::uword K, arma::uword D) {
  if (K == 0 || D == 0) throw std::invalid_argument("there must be a hidden layer with a unit");
  return 3 * D + 1 + (K - 1) * D * (D + 1);
}

std::uint64_t parameter_count(const std::vector<arma::uword>& sizes) {
  require(sizes);
  std::uint64_t count = 0;
  for (std::size_t k = 0; k + 1 < sizes.size(); ++k) count += layer_count(sizes, k);
  return count;
}

// The numbering: layer after layer, and in a layer the matrix [W b], the bias as its last column,
// column by column.
Entry entry_of(const std::vector<arma::uword>& sizes, std::uint64_t index) {
  if (index >= parameter_count(sizes)) throw std::invalid_argument("there is no such number");
  std::size_t k = 0;
  for (; index >= layer_count(sizes, k); ++k) index -= layer_count(sizes, k);
  const arma::uword rows = sizes[k + 1], col = index / rows;
  const bool bias = col == sizes[k];
  return {k, bias, index % rows, bias ? 0 : col};
}

std::uint64_t index_of(const std::vector<arma::uword>& sizes, const Entry& e) {
  require(sizes);
  if (e.layer >= sizes.size() - 1) throw std::invalid_argument("there is no such layer");
  const arma::uword rows = sizes[e.layer + 1], cols = sizes[e.layer];
  if (e.row >= rows || e.col >= (e.bias ? 1 : cols))
    throw std::invalid_argument("the layer has no such parameter");
  std::uint64_t before = 0;
  for (std::size_t k = 0; k < e.layer; ++k) before += layer_count(sizes, k);
  return before + (e.bias ? cols : e.col) * rows + e.row;
}

// By definition p(i) is the parameter entry_of(sizes, i). In this order the entries of W[k] and
// then those of b[k] are neighbours as they are in memory, so whole matrices are copied, with no
// index.
arma::vec flatten(const nn::Mlp& net) {
  arma::vec p(parameter_count(sizes_of(net)), arma::fill::none);
  double* next = p.memptr();
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    next = std::copy(net.W[k].begin(), net.W[k].end(), next);
    next = std::copy(net.b[k].begin(), net.b[k].end(), next);
  }
  return p;
}

nn::Mlp unflatten(const std::vector<arma::uword>& sizes, const arma::vec& p) {
  if (p.n_elem != parameter_count(sizes))
    throw std::invalid_argument("p must have one entry for each parameter");
  nn::Mlp net;
  const double* next = p.memptr();
  for (std::size_t k = 0; k + 1 < sizes.size(); ++k) {
    const arma::uword rows = sizes[k + 1], cols = sizes[k];
    net.W.emplace_back(next, rows, cols);
    net.b.emplace_back(next + rows * cols, rows);
    next += rows * (cols + 1);
  }
  return net;
}

}  // namespace udl4_q10
