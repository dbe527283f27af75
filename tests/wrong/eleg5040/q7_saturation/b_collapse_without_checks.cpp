// Part: b
// Hint: This input is not legal
#include "saturation.hpp"

// Leaves the checks to Armadillo, which throws another exception.
arma::mat eleg5040_q7::collapse(const std::vector<arma::mat>& weights) {
  arma::mat product;
  for (std::size_t l = 0; l < weights.size(); ++l)
    product = l == 0 ? weights[0] : arma::mat(weights[l] * product);
  return product;
}
