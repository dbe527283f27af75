// Part: c
// Hint: Some knots are not counted
#include "piecewise_composition.hpp"

// As if no piece met a knot of the next function.
std::uint64_t beyond_q8::count_pieces(const std::vector<Pwl>& stack) {
  std::uint64_t pieces = 1;
  for (const Pwl& f : stack) pieces += simplify(f).knots.n_elem;
  return pieces;
}
