// Part: a
// Hint: too many to store
#include "neurons.hpp"

// Builds the image to ask it for its size.
std::uint64_t eleg5040_q4::neurons(const Shape& s) {
  if (s.H * s.W * s.C == 0) throw std::invalid_argument("empty");
  return arma::cube(s.H, s.W, s.C).n_elem;
}
