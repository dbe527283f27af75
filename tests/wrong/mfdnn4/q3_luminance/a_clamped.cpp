// Part: a
// Hint: The map is linear
#include "luminance.hpp"

// Keeps to what a screen can show.
arma::mat mfdnn4_q3::luminance(const arma::cube& X) {
  if (X.is_empty() || X.n_slices != 3) throw std::invalid_argument("three channels");
  const arma::mat Y = 0.299 * X.slice(0) + 0.587 * X.slice(1) + 0.114 * X.slice(2);
  return arma::clamp(Y, 0.0, 255.0);
}
