// Part: a
// Hint: K - 1 steps
#include "parameter_numbering.hpp"

// K blocks of D (D + 1) between K layers: 316 for the network of 10 times 5 units.
std::uint64_t udl4_q10::uniform_parameter_count(arma::uword K, arma::uword D) {
  if (K == 0 || D == 0) throw std::invalid_argument("no hidden unit");
  return 3 * D + 1 + K * D * (D + 1);
}
