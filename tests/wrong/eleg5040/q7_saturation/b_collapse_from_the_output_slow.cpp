// Part: b
// Fails: speed
#include "saturation.hpp"

// Always from the output: with one input every product but the last is n^3.
arma::mat eleg5040_q7::collapse(const std::vector<arma::mat>& weights) {
  if (weights.empty() || weights.back().is_empty()) throw std::invalid_argument("empty");
  arma::mat product = weights.back();
  for (std::size_t l = weights.size() - 1; l-- > 0;) {
    if (weights[l].is_empty() || weights[l].n_rows != product.n_cols)
      throw std::invalid_argument("the layers do not fit");
    product = product * weights[l];
  }
  return product;
}
