// Part: c
// Hint: Only one function of the stack is left
#include "piecewise_composition.hpp"

// Forgets what came before.
beyond_q8::Pwl beyond_q8::compose_stack(const std::vector<Pwl>& stack) {
  Pwl h = {{}, {1}, {0}};
  for (const Pwl& f : stack) h = simplify(f);
  return h;
}
