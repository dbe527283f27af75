// Part: a
// Hint: This input is not legal
#include "parameter_numbering.hpp"

// K = 0 and D = 0 go into the formula like any other number.
std::uint64_t udl4_q10::uniform_parameter_count(arma::uword K, arma::uword D) {
  return 3 * D + 1 + K * D * (D + 1) - D * (D + 1);
}
