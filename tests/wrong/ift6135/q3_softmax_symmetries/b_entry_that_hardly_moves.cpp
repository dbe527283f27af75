// Part: b
// Hint: hardly in this entry
#include "softmax_symmetries.hpp"

// The last of many small ones.
std::optional<ift6135_q3::Witness> ift6135_q3::scale_witness(arma::uword n) {
  if (n == 0) throw std::invalid_argument("n");
  if (n == 1) return std::nullopt;
  arma::vec x(n);
  x(0) = 1;
  return Witness{x, 2, n - 1, softmax(x)(n - 1), softmax(2 * x)(n - 1)};
}
