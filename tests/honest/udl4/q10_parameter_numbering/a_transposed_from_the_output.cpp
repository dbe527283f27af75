#include "parameter_numbering.hpp"

// From the outputs back to the inputs; each layer as the transposed matrix [W b], so that a unit's
// weights and its bias are neighbours. With Armadillo's own words wherever it has them.
namespace {

using Sizes = std::vector<arma::uword>;

bool legal(const Sizes& sizes) {
  return sizes.size() >= 2 && *std::min_element(sizes.begin(), sizes.end()) > 0;
}

}  // namespace

std::uint64_t udl4_q10::uniform_parameter_count(arma::uword K, arma::uword D) {
  if (std::min(K, D) < 1) throw std::invalid_argument("no hidden unit");
  if (K == 1) return 3 * D + 1;
  return parameter_count({1, D, D, 1}) + (K - 2) * parameter_count({D, D});
}

std::uint64_t udl4_q10::parameter_count(const Sizes& sizes) {
  if (!legal(sizes)) throw std::invalid_argument("sizes");
  const arma::uvec D(sizes);
  return arma::accu(D.tail(D.n_elem - 1) % (D.head(D.n_elem - 1) + 1));
}

udl4_q10::Entry udl4_q10::entry_of(const Sizes& sizes, std::uint64_t index) {
  if (!legal(sizes)) throw std::invalid_argument("sizes");
  for (std::size_t k = sizes.size() - 1; k-- > 0;) {
    const arma::uword slots = sizes[k] + 1;
    if (index / slots < sizes[k + 1]) {
      const bool bias = index % slots == sizes[k];
      return {k, bias, index / slots, bias ? 0 : index % slots};
    }
    index -= slots * sizes[k + 1];
  }
  throw std::invalid_argument("number");
}

std::uint64_t udl4_q10::index_of(const Sizes& sizes, const Entry& e) {
  if (!legal(sizes) || e.layer >= sizes.size() - 1) throw std::invalid_argument("layer");
  const bool there = e.row < sizes[e.layer + 1] && (e.bias ? e.col == 0 : e.col < sizes[e.layer]);
  if (!there) throw std::invalid_argument("entry");
  const Sizes behind(sizes.begin() + static_cast<std::ptrdiff_t>(e.layer) + 1, sizes.end());
  const std::uint64_t before = behind.size() < 2 ? 0 : parameter_count(behind);
  return before + e.row * (sizes[e.layer] + 1) + (e.bias ? sizes[e.layer] : e.col);
}

arma::vec udl4_q10::flatten(const nn::Mlp& net) {
  const std::size_t L = net.W.size();
  if (L == 0 || net.b.size() != L) throw std::invalid_argument("layers");
  arma::vec p;
  for (std::size_t k = L; k-- > 0;) {
    const arma::mat& W = net.W[k];
    const arma::vec& b = net.b[k];
    if (W.is_empty() || b.n_elem != W.n_rows || (k > 0 && W.n_cols != net.W[k - 1].n_rows))
      throw std::invalid_argument("layer");
    p = arma::join_cols(p, arma::vectorise(arma::join_rows(W, b).t()));
  }
  return p;
}

nn::Mlp udl4_q10::unflatten(const Sizes& sizes, const arma::vec& p) {
  if (p.n_elem != parameter_count(sizes)) throw std::invalid_argument("length");
  const std::size_t L = sizes.size() - 1;
  nn::Mlp net{std::vector<arma::mat>(L), std::vector<arma::vec>(L)};
  arma::uword end = 0;
  for (std::size_t k = L; k-- > 0;) {
    const arma::uword begin = end;
    end += (sizes[k] + 1) * sizes[k + 1];
    const arma::mat both = arma::reshape(p.subvec(begin, end - 1), sizes[k] + 1, sizes[k + 1]).t();
    net.W[k] = both.head_cols(sizes[k]);
    net.b[k] = both.tail_cols(1);
  }
  return net;
}
