// Part: a
// Hint: Single precision is not enough
#include "luminance.hpp"

// Computes with float.
arma::mat mfdnn4_q3::luminance(const arma::cube& X) {
  if (X.is_empty() || X.n_slices != 3) throw std::invalid_argument("three channels");
  const arma::fcube F = arma::conv_to<arma::fcube>::from(X);
  const arma::fmat Y = 0.299f * F.slice(0) + 0.587f * F.slice(1) + 0.114f * F.slice(2);
  return arma::conv_to<arma::mat>::from(Y);
}
