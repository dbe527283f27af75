// Part: a
// Hint: the order is not that of entry_of
#include "parameter_numbering.hpp"

// All matrices, then all biases.
arma::vec udl4_q10::flatten(const nn::Mlp& net) {
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("layers");
  for (std::size_t k = 0; k < net.W.size(); ++k)
    if (net.W[k].is_empty() || net.W[k].n_rows != net.b[k].n_elem ||
        (k > 0 && net.W[k].n_cols != net.W[k - 1].n_rows))
      throw std::invalid_argument("sizes");
  arma::vec p;
  for (const arma::mat& W : net.W) p = arma::join_cols(p, arma::vectorise(W));
  for (const arma::vec& b : net.b) p = arma::join_cols(p, b);
  return p;
}
