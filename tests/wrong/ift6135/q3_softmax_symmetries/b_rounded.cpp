// Part: b
// Hint: is not 0.71
#include "softmax_symmetries.hpp"

// The probabilities of (1, 0) to two digits, one of them wrong.
std::optional<ift6135_q3::Witness> ift6135_q3::scale_witness(arma::uword n) {
  if (n == 0) throw std::invalid_argument("n");
  if (n == 1) return std::nullopt;
  arma::vec x(n);
  x(0) = 1;
  return Witness{x, 2, 0, 0.71, 0.88};
}
