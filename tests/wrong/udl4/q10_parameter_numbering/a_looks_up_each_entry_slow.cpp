// Part: a
// Fails: speed
#include "parameter_numbering.hpp"

// Right, by definition: asks entry_of for every single number, which goes through the sizes twice.
arma::vec udl4_q10::flatten(const nn::Mlp& net) {
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("layers");
  std::vector<arma::uword> sizes{net.W[0].n_cols};
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    if (net.W[k].n_cols != sizes.back() || net.W[k].n_rows != net.b[k].n_elem)
      throw std::invalid_argument("sizes");
    sizes.push_back(net.W[k].n_rows);
  }
  arma::vec p(parameter_count(sizes));
  for (arma::uword i = 0; i < p.n_elem; ++i) {
    const Entry e = entry_of(sizes, i);
    p(i) = e.bias ? net.b[e.layer](e.row) : net.W[e.layer](e.row, e.col);
  }
  return p;
}
