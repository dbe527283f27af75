// Part: b
// Hint: The input meets W_1
#include "saturation.hpp"

// W_1 W_2 ... W_L, where the shapes allow it.
arma::mat eleg5040_q7::collapse(const std::vector<arma::mat>& weights) {
  if (weights.empty() || weights[0].is_empty()) throw std::invalid_argument("empty");
  arma::mat product = weights[0];
  for (std::size_t l = 1; l < weights.size(); ++l) {
    if (product.n_cols != weights[l].n_rows) throw std::invalid_argument("the layers do not fit");
    product = product * weights[l];
  }
  return product;
}
