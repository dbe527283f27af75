// Part: a
// Hint: W[k] has as many columns as the layer before it has units.
#include "parameter_numbering.hpp"

// Matrices of D_k rows and D_{k+1} columns.
nn::Mlp udl4_q10::unflatten(const std::vector<arma::uword>& sizes, const arma::vec& p) {
  if (p.n_elem != parameter_count(sizes)) throw std::invalid_argument("length");
  nn::Mlp net;
  const double* next = p.memptr();
  for (std::size_t k = 0; k + 1 < sizes.size(); ++k) {
    net.W.emplace_back(next, sizes[k], sizes[k + 1]);
    next += net.W[k].n_elem;
    net.b.emplace_back(next, sizes[k + 1]);
    next += sizes[k + 1];
  }
  return net;
}
