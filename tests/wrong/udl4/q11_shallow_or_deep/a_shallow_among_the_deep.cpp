// Part: a
// Hint: one hidden layer is the shallow network
#include "shallow_or_deep.hpp"

// Begins at K = 1.
std::vector<std::pair<arma::uword, arma::uword>> udl4_q11::equal_budget_deep(std::uint64_t params) {
  if (params < 4) throw std::invalid_argument("too few");
  std::vector<std::pair<arma::uword, arma::uword>> found;
  for (std::uint64_t D = 1; 3 * D + 1 <= params; ++D)
    if ((params - 3 * D - 1) % (D * (D + 1)) == 0)
      found.emplace_back(1 + (params - 3 * D - 1) / (D * (D + 1)), D);
  return found;
}
