// Part: a
// Hint: The weights already sum to 1
#include "luminance.hpp"

// Takes the weighted sum for a mean.
arma::mat mfdnn4_q3::luminance(const arma::cube& X) {
  if (X.is_empty() || X.n_slices != 3) throw std::invalid_argument("three channels");
  return (0.299 * X.slice(0) + 0.587 * X.slice(1) + 0.114 * X.slice(2)) / 3;
}
