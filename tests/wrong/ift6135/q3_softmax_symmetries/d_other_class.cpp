// Part: d
// Hint: Which of the two classes gets s(z)?
#include "softmax_symmetries.hpp"

// x_1 - x_0.
double ift6135_q3::binary_logit(const arma::vec& x) {
  if (x.n_elem != 2 || !x.is_finite()) throw std::invalid_argument("logits");
  return x(1) - x(0);
}
