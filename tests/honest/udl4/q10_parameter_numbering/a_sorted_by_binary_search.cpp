#include "parameter_numbering.hpp"

// Layer by layer, biases before weights; the layer of a number is looked up in a table of sums.
namespace {

using Sizes = std::vector<arma::uword>;

std::vector<std::uint64_t> begins(const Sizes& sizes) {
  if (sizes.size() <= 1) throw std::invalid_argument("sizes");
  if (std::count(sizes.begin(), sizes.end(), arma::uword{0}) != 0)
    throw std::invalid_argument("no unit");
  std::vector<std::uint64_t> sums{0};
  for (std::size_t k = 1; k < sizes.size(); ++k)
    sums.push_back(sums.back() + sizes[k] + sizes[k] * sizes[k - 1]);
  return sums;
}

}  // namespace

std::uint64_t udl4_q10::parameter_count(const Sizes& sizes) { return begins(sizes).back(); }

udl4_q10::Entry udl4_q10::entry_of(const Sizes& sizes, std::uint64_t index) {
  const auto sums = begins(sizes);
  const auto after = std::upper_bound(sums.begin(), sums.end(), index);
  if (after == sums.end()) throw std::invalid_argument("number");
  const auto k = static_cast<std::size_t>(after - sums.begin()) - 1;
  const std::uint64_t inside = index - sums[k], rows = sizes[k + 1];
  if (inside < rows) return {k, true, inside, 0};
  return {k, false, (inside - rows) % rows, (inside - rows) / rows};
}

std::uint64_t udl4_q10::index_of(const Sizes& sizes, const Entry& e) {
  const auto sums = begins(sizes);
  if (e.layer >= sums.size() - 1) throw std::invalid_argument("layer");
  const std::uint64_t rows = sizes[e.layer + 1];
  if (e.row >= rows) throw std::invalid_argument("row");
  if (e.col >= sizes[e.layer] || (e.bias && e.col > 0)) throw std::invalid_argument("column");
  return sums[e.layer] + (e.bias ? e.row : rows * (e.col + 1) + e.row);
}

arma::vec udl4_q10::flatten(const nn::Mlp& net) {
  if (net.W.empty() || net.b.size() != net.W.size()) throw std::invalid_argument("layers");
  std::vector<double> p;
  arma::uword inputs = net.W[0].n_cols;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    if (net.W[k].n_cols != inputs || net.W[k].n_rows != net.b[k].n_rows || net.W[k].is_empty())
      throw std::invalid_argument("sizes");
    inputs = net.W[k].n_rows;
    p.insert(p.end(), net.b[k].begin(), net.b[k].end());
    p.insert(p.end(), net.W[k].begin(), net.W[k].end());
  }
  return arma::vec(p);
}

nn::Mlp udl4_q10::unflatten(const Sizes& sizes, const arma::vec& p) {
  if (p.n_elem != begins(sizes).back()) throw std::invalid_argument("length");
  nn::Mlp net;
  auto from = p.begin();
  for (std::size_t k = 1; k < sizes.size(); ++k) {
    arma::vec b(sizes[k]);
    arma::mat W(sizes[k], sizes[k - 1]);
    for (double& x : b) x = *from++;
    for (double& w : W) w = *from++;
    net.b.push_back(b);
    net.W.push_back(W);
  }
  return net;
}
