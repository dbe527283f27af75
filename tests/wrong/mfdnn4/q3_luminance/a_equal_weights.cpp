// Part: a
// Hint: pure green gives 0.587
#include "luminance.hpp"

// The mean of the channels.
arma::mat mfdnn4_q3::luminance(const arma::cube& X) {
  if (X.is_empty() || X.n_slices != 3) throw std::invalid_argument("three channels");
  return (X.slice(0) + X.slice(1) + X.slice(2)) / 3;
}
