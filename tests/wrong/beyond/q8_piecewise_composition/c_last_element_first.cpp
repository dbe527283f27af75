// Part: c
// Hint: stack[0] is the first that sees x
#include "piecewise_composition.hpp"

// From the outside in, but the outermost is taken for the first.
beyond_q8::Pwl beyond_q8::compose_stack(const std::vector<Pwl>& stack) {
  Pwl h = {{}, {1}, {0}};
  for (const Pwl& f : stack) h = compose(h, f);
  return h;
}
