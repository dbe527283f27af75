// Part: a
// Hint: which is learnt too
#include "neurons.hpp"

// Does not look at `bias` either.
std::uint64_t eleg5040_q4::parameters(const Shape& in, const Conv2d& L, bool) {
  out_shape(in, L);
  return L.C_out * L.k * L.k * in.C;
}
