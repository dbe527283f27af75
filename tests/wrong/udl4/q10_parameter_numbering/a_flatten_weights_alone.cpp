// Part: a
// Hint: Biases are parameters as well.
#include "parameter_numbering.hpp"

arma::vec udl4_q10::flatten(const nn::Mlp& net) {
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("layers");
  arma::vec p;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    if (net.W[k].is_empty() || net.W[k].n_rows != net.b[k].n_elem ||
        (k > 0 && net.W[k].n_cols != net.W[k - 1].n_rows))
      throw std::invalid_argument("sizes");
    p = arma::join_cols(p, arma::vectorise(net.W[k]));
  }
  return p;
}
