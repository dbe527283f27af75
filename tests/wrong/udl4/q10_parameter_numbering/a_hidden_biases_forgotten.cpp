// Part: a
// Hint: D units with a bias each
#include "parameter_numbering.hpp"

// D^2 from one hidden layer to the next.
std::uint64_t udl4_q10::uniform_parameter_count(arma::uword K, arma::uword D) {
  if (K == 0 || D == 0) throw std::invalid_argument("no hidden unit");
  return 3 * D + 1 + (K - 1) * D * D;
}
