// Part: c
// Hint: This input is not legal
#include "softmax_symmetries.hpp"

// Logits as they come.
arma::vec ift6135_q3::softmax_scaled(const arma::vec& x, double c) {
  if (x.is_empty()) return x;
  if (std::isinf(c)) {
    const arma::vec top = arma::conv_to<arma::vec>::from(x == x.max());
    return top / arma::accu(top);
  }
  const arma::vec e = arma::exp(2 * (c * (x / 2 - x.max() / 2)));
  return e / arma::accu(e);
}
