// Part: c
// Hint: pieces do not just multiply
#include "piecewise_composition.hpp"

// As if every piece met all knots of the next function.
std::uint64_t beyond_q8::count_pieces(const std::vector<Pwl>& stack) {
  std::uint64_t pieces = 1;
  for (const Pwl& f : stack) pieces *= simplify(f).slope.n_elem;
  return pieces;
}
