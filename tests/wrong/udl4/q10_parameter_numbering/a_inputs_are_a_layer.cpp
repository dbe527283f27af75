// Part: a
// Hint: it has no parameters of its own
#include "parameter_numbering.hpp"

// 4 D + 1: D more for the arrows that lead to the input.
std::uint64_t udl4_q10::uniform_parameter_count(arma::uword K, arma::uword D) {
  if (K == 0 || D == 0) throw std::invalid_argument("no hidden unit");
  return 4 * D + 1 + (K - 1) * D * (D + 1);
}
