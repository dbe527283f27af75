#include "piecewise_composition.hpp"

// Two halves of the stack, each by itself.
static beyond_q8::Pwl part(const std::vector<beyond_q8::Pwl>& stack, std::size_t first,
                           std::size_t last) {
  if (first == last) return {{}, {1}, {0}};
  if (last - first == 1) return beyond_q8::simplify(stack[first]);
  const std::size_t middle = (first + last) / 2;
  return beyond_q8::compose(part(stack, middle, last), part(stack, first, middle));
}

beyond_q8::Pwl beyond_q8::compose_stack(const std::vector<Pwl>& stack) {
  return part(stack, 0, stack.size());
}
