// Part: a
// Hint: This input is not legal
#include "luminance.hpp"

// The first three slices, however many there are.
arma::mat mfdnn4_q3::luminance(const arma::cube& X) {
  if (X.is_empty() || X.n_slices < 3) throw std::invalid_argument("too few channels");
  return 0.299 * X.slice(0) + 0.587 * X.slice(1) + 0.114 * X.slice(2);
}
