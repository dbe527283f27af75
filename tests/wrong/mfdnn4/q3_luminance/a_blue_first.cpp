// Part: a
// Hint: pure red gives 0.299
#include "luminance.hpp"

// Blue, green, red, as some cameras store them.
arma::mat mfdnn4_q3::luminance(const arma::cube& X) {
  if (X.is_empty() || X.n_slices != 3) throw std::invalid_argument("three channels");
  return 0.114 * X.slice(0) + 0.587 * X.slice(1) + 0.299 * X.slice(2);
}
