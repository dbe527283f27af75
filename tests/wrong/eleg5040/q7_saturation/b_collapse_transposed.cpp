// Part: b
// Hint: without a transpose
#include "saturation.hpp"

// (W_L ... W_1)^T
arma::mat eleg5040_q7::collapse(const std::vector<arma::mat>& weights) {
  if (weights.empty() || weights[0].is_empty()) throw std::invalid_argument("empty");
  arma::mat product = weights[0].t();
  for (std::size_t l = 1; l < weights.size(); ++l) {
    if (weights[l].is_empty() || product.n_cols != weights[l].n_cols)
      throw std::invalid_argument("the layers do not fit");
    product = product * weights[l].t();
  }
  return product;
}
