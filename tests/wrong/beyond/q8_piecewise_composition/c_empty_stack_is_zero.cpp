// Part: c
// Hint: leaves x alone
#include "piecewise_composition.hpp"

// Nothing gives nothing.
beyond_q8::Pwl beyond_q8::compose_stack(const std::vector<Pwl>& stack) {
  Pwl h = {{}, {stack.empty() ? 0.0 : 1.0}, {0}};
  for (const Pwl& f : stack) h = compose(f, h);
  return h;
}
