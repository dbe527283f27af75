// Part: a
// Hint: Try every width D
#include "shallow_or_deep.hpp"

// Knows the deep network of the sheet only.
std::vector<std::pair<arma::uword, arma::uword>> udl4_q11::equal_budget_deep(std::uint64_t params) {
  if (params < 4) throw std::invalid_argument("too few");
  if (params == 286) return {{10, 5}};
  return {};
}
