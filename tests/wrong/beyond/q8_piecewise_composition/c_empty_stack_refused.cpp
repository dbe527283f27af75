// Part: c
// Hint: leaves x alone
#include "piecewise_composition.hpp"

// Begins with the first function.
beyond_q8::Pwl beyond_q8::compose_stack(const std::vector<Pwl>& stack) {
  if (stack.empty()) throw std::invalid_argument("no function");
  Pwl h = simplify(stack[0]);
  for (std::size_t l = 1; l < stack.size(); ++l) h = compose(stack[l], h);
  return h;
}
