// Part: d
// Hint: Write 1 - s(z) as one fraction
#include "softmax_symmetries.hpp"

// The first entry by subtraction.
arma::vec ift6135_q3::from_logit(double z) {
  const double s = 1 / (1 + std::exp(z));
  return {1 - s, s};
}
