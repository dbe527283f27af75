// Part: d
// Hint: This input is not legal
#include "softmax_symmetries.hpp"

// Two entries are enough.
double ift6135_q3::binary_logit(const arma::vec& x) {
  if (x.n_elem != 2) throw std::invalid_argument("logits");
  return x(0) - x(1);
}
