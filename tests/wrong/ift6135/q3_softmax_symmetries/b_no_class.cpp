// Part: b
// Hint: This input is not legal
#include "softmax_symmetries.hpp"

// No class, no witness.
std::optional<ift6135_q3::Witness> ift6135_q3::scale_witness(arma::uword n) {
  if (n < 2) return std::nullopt;
  arma::vec x(n);
  x(0) = 1;
  return Witness{x, 2, 0, softmax(x)(0), softmax(2 * x)(0)};
}
