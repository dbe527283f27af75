// Part: a
// Hint: The output adds a bias, too.
#include "parameter_numbering.hpp"

std::uint64_t udl4_q10::uniform_parameter_count(arma::uword K, arma::uword D) {
  if (K == 0 || D == 0) throw std::invalid_argument("no hidden unit");
  return 3 * D + (K - 1) * D * (D + 1);
}
