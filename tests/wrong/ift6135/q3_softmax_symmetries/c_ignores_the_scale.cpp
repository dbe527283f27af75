// Part: c
// Hint: Where does c go?
#include "softmax_symmetries.hpp"

// S(x).
arma::vec ift6135_q3::softmax_scaled(const arma::vec& x, double c) {
  if (x.is_empty() || !x.is_finite() || !(c >= 0)) throw std::invalid_argument("input");
  if (std::isinf(c)) {
    const arma::vec top = arma::conv_to<arma::vec>::from(x == x.max());
    return top / arma::accu(top);
  }
  return softmax(x);
}
