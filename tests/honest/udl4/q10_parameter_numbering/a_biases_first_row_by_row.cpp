#include "parameter_numbering.hpp"

// Bias by bias at the beginning, then all weights, row by row: the numbering that one draws first.
namespace {

using Sizes = std::vector<arma::uword>;

void check(const Sizes& sizes) {
  if (sizes.size() < 2 || arma::any(arma::uvec(sizes) == 0)) throw std::invalid_argument("sizes");
}

std::uint64_t units(const Sizes& sizes, std::size_t layers) {
  std::uint64_t n = 0;
  for (std::size_t k = 0; k < layers; ++k) n += sizes[k + 1];
  return n;
}

Sizes sizes_of(const nn::Mlp& net) {
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("layers");
  Sizes sizes;
  for (const arma::mat& W : net.W) sizes.push_back(W.n_cols);
  sizes.push_back(net.W.back().n_rows);
  for (std::size_t k = 0; k < net.W.size(); ++k)
    if (net.W[k].n_rows != sizes[k + 1] || net.b[k].n_elem != sizes[k + 1])
      throw std::invalid_argument("layer");
  check(sizes);
  return sizes;
}

}  // namespace

std::uint64_t udl4_q10::uniform_parameter_count(arma::uword K, arma::uword D) {
  if (K * D == 0) throw std::invalid_argument("no hidden unit");
  return K * D + 1 + (K - 1) * D * D + 2 * D;  // biases, weights inside, weights at both ends
}

std::uint64_t udl4_q10::parameter_count(const Sizes& sizes) {
  check(sizes);
  std::uint64_t n = units(sizes, sizes.size() - 1);
  for (std::size_t k = 1; k < sizes.size(); ++k) n += sizes[k - 1] * sizes[k];
  return n;
}

udl4_q10::Entry udl4_q10::entry_of(const Sizes& sizes, std::uint64_t index) {
  check(sizes);
  for (arma::uword k = 0; k + 1 < sizes.size(); ++k) {
    if (index < sizes[k + 1]) return {k, true, index, 0};
    index -= sizes[k + 1];
  }
  for (arma::uword k = 0; k + 1 < sizes.size(); ++k) {
    const std::uint64_t weights = sizes[k] * sizes[k + 1];
    if (index < weights) return {k, false, index / sizes[k], index % sizes[k]};
    index -= weights;
  }
  throw std::invalid_argument("number");
}

std::uint64_t udl4_q10::index_of(const Sizes& sizes, const Entry& e) {
  check(sizes);
  if (e.layer > sizes.size() - 2 || e.row >= sizes[e.layer + 1]) throw std::invalid_argument("row");
  if (e.bias) {
    if (e.col != 0) throw std::invalid_argument("column");
    return units(sizes, e.layer) + e.row;
  }
  if (e.col >= sizes[e.layer]) throw std::invalid_argument("column");
  std::uint64_t index = units(sizes, sizes.size() - 1) + e.row * sizes[e.layer] + e.col;
  for (arma::uword k = 0; k < e.layer; ++k) index += sizes[k] * sizes[k + 1];
  return index;
}

arma::vec udl4_q10::flatten(const nn::Mlp& net) {
  arma::vec p(parameter_count(sizes_of(net)));
  arma::uword next = 0;
  for (const arma::vec& b : net.b)
    for (const double x : b) p(next++) = x;
  for (const arma::mat& W : net.W)
    for (arma::uword i = 0; i < W.n_rows; ++i)
      for (arma::uword j = 0; j < W.n_cols; ++j) p(next++) = W(i, j);
  return p;
}

nn::Mlp udl4_q10::unflatten(const Sizes& sizes, const arma::vec& p) {
  if (p.n_elem != parameter_count(sizes)) throw std::invalid_argument("length");
  nn::Mlp net;
  arma::uword next = 0;
  for (std::size_t k = 1; k < sizes.size(); ++k) {
    net.b.push_back(p.subvec(next, arma::size(sizes[k], 1)));
    next += sizes[k];
  }
  for (std::size_t k = 1; k < sizes.size(); ++k) {
    arma::mat W(sizes[k], sizes[k - 1]);
    for (arma::uword i = 0; i < W.n_rows; ++i)
      for (arma::uword j = 0; j < W.n_cols; ++j) W(i, j) = p(next++);
    net.W.push_back(W);
  }
  return net;
}
