// Part: a
// Hint: two need 7: 6 parameters make one unit
#include "shallow_or_deep.hpp"

// 3 D <= params.
arma::uword udl4_q11::shallow_width_for_budget(std::uint64_t params) {
  if (params < 4) throw std::invalid_argument("too few");
  return params / 3;
}
