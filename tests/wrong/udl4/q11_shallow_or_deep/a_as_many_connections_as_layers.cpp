// Part: a
// Hint: For K = 2, D = 2 count
#include "shallow_or_deep.hpp"

// K (D^2 + D) instead of (K - 1).
std::vector<std::pair<arma::uword, arma::uword>> udl4_q11::equal_budget_deep(std::uint64_t params) {
  if (params < 4) throw std::invalid_argument("too few");
  std::vector<std::pair<arma::uword, arma::uword>> found;
  for (std::uint64_t D = 2; 3 * D + 1 + 2 * D * (D + 1) <= params; ++D)
    if ((params - 3 * D - 1) % (D * (D + 1)) == 0)
      found.emplace_back((params - 3 * D - 1) / (D * (D + 1)), D);
  return found;
}
