// Part: b
// Hint: Scaling equal logits keeps them equal
#include "softmax_symmetries.hpp"

// A constant x.
std::optional<ift6135_q3::Witness> ift6135_q3::scale_witness(arma::uword n) {
  if (n == 0) throw std::invalid_argument("n");
  if (n == 1) return std::nullopt;
  const arma::vec x(n, arma::fill::ones);
  return Witness{x, 2, 0, 1.0 / n, 1.0 / n};
}
