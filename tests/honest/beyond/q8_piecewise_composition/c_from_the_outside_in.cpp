#include "piecewise_composition.hpp"

// The other way to put brackets: the last functions first.
beyond_q8::Pwl beyond_q8::compose_stack(const std::vector<Pwl>& stack) {
  Pwl h = {{}, {1}, {0}};
  for (std::size_t l = stack.size(); l-- > 0;) h = compose(h, stack[l]);
  return simplify(h);
}
