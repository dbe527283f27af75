// Part: b
// Hint: is not 0.71
#include "softmax_symmetries.hpp"

// Right in two digits only.
std::optional<ift6135_q3::Witness> ift6135_q3::scale_witness(arma::uword n) {
  if (n == 0) throw std::invalid_argument("n");
  if (n == 1) return std::nullopt;
  arma::vec x(n);
  x(0) = 1;
  return Witness{x, 2, 0, std::round(100 * softmax(x)(0)) / 100,
                 std::round(100 * softmax(2 * x)(0)) / 100};
}
