// Part: c
// Hint: drop it, and the piece to its right
#include "piecewise_composition.hpp"

// A stack of one function is that function, knots without a bend included.
beyond_q8::Pwl beyond_q8::compose_stack(const std::vector<Pwl>& stack) {
  if (stack.empty()) return {{}, {1}, {0}};
  Pwl h = stack[0];
  for (std::size_t l = 1; l < stack.size(); ++l) h = compose(stack[l], h);
  return h;
}
