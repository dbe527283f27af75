// Part: d
// Hint: NaN in, NaN out
#include "softmax_symmetries.hpp"

// NaN is cut off to a number.
arma::vec ift6135_q3::from_logit(double z) {
  if (std::isnan(z)) z = 0;
  return {1 / (1 + std::exp(-z)), 1 / (1 + std::exp(z))};
}
