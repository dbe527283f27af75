// Part: b
// Hint: take logits further apart
#include "softmax_symmetries.hpp"

// Too small to see among many classes.
std::optional<ift6135_q3::Witness> ift6135_q3::scale_witness(arma::uword n) {
  if (n == 0) throw std::invalid_argument("n");
  if (n == 1) return std::nullopt;
  arma::vec x(n);
  x(0) = 1;
  return Witness{x, 1.001, 0, softmax(x)(0), softmax(1.001 * x)(0)};
}
