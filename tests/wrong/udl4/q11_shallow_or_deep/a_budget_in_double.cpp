// Part: a
// Hint: Solve 3 D + 1 <= params for D
#include "shallow_or_deep.hpp"

// A double keeps 53 bits of 64.
arma::uword udl4_q11::shallow_width_for_budget(std::uint64_t params) {
  if (params < 4) throw std::invalid_argument("too few");
  return static_cast<arma::uword>((static_cast<double>(params) - 1) / 3);
}
