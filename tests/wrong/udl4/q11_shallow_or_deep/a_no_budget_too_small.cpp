// Part: a
// Hint: This input is not legal
#include "shallow_or_deep.hpp"

// Nothing is refused.
arma::uword udl4_q11::shallow_width_for_budget(std::uint64_t params) {
  return params == 0 ? 0 : (params - 1) / 3;
}
