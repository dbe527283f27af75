// Part: d
// Hint: The exponentials cancel on paper
#include "softmax_symmetries.hpp"

// ln(e^{x_0} / e^{x_1}).
double ift6135_q3::binary_logit(const arma::vec& x) {
  if (x.n_elem != 2 || !x.is_finite()) throw std::invalid_argument("logits");
  return std::log(std::exp(x(0)) / std::exp(x(1)));
}
