// Part: a
// Hint: A closed formula has no loop, and whole numbers of 64 bits
#include "parameter_numbering.hpp"

std::uint64_t udl4_q10::uniform_parameter_count(arma::uword K, arma::uword D) {
  if (K == 0 || D == 0) throw std::invalid_argument("no hidden unit");
  const double k = static_cast<double>(K), d = static_cast<double>(D);
  return static_cast<std::uint64_t>(3 * d + 1 + (k - 1) * d * (d + 1));
}
