// Part: b
// Hint: With one class the probability is always 1
#include "softmax_symmetries.hpp"

// For any n.
std::optional<ift6135_q3::Witness> ift6135_q3::scale_witness(arma::uword n) {
  if (n == 0) throw std::invalid_argument("n");
  arma::vec x(n);
  x(0) = 1;
  return Witness{x, 2, 0, softmax(x)(0), softmax(2 * x)(0)};
}
