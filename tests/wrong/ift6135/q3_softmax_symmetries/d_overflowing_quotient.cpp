// Part: d
// Hint: inf / inf is NaN
#include "softmax_symmetries.hpp"

// e^z / (1 + e^z).
arma::vec ift6135_q3::from_logit(double z) {
  return {std::exp(z) / (1 + std::exp(z)), std::exp(-z) / (1 + std::exp(-z))};
}
