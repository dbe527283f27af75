// Part: a
// Hint: numbers beyond 2^32 need 64 bits
#include "neurons.hpp"

// The result is long, the factors are not.
std::uint64_t eleg5040_q4::neurons(const Shape& s) {
  if (s.H == 0 || s.W == 0 || s.C == 0) throw std::invalid_argument("empty");
  const auto H = static_cast<unsigned>(s.H), W = static_cast<unsigned>(s.W);
  return std::uint64_t{H * W} * s.C;
}
