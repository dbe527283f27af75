// Part: d
// Hint: The exponentials cancel on paper
#include "softmax_symmetries.hpp"

// ln(S_0 / S_1).
double ift6135_q3::binary_logit(const arma::vec& x) {
  if (x.n_elem != 2 || !x.is_finite()) throw std::invalid_argument("logits");
  const arma::vec S = softmax(x);
  return std::log(S(0) / S(1));
}
