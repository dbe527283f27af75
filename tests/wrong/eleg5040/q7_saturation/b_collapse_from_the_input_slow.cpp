// Part: b
// Fails: speed
#include "saturation.hpp"

// Always from the input: with one output every product but the last is n^3.
arma::mat eleg5040_q7::collapse(const std::vector<arma::mat>& weights) {
  if (weights.empty() || weights[0].is_empty()) throw std::invalid_argument("empty");
  arma::mat product = weights[0];
  for (std::size_t l = 1; l < weights.size(); ++l) {
    if (weights[l].is_empty() || weights[l].n_cols != product.n_rows)
      throw std::invalid_argument("the layers do not fit");
    product = weights[l] * product;
  }
  return product;
}
