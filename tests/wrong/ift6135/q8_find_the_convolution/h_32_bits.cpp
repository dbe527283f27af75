// Part: h
// Hint: needs 64 bits
#include "find_the_convolution.hpp"

// The width of the window wraps at 2^32.
bool ift6135_q8::valid_config(arma::uword in, arma::uword out, const Config& c) {
  if (in == 0 || out == 0 || c.k == 0 || c.s == 0 || c.d == 0) return false;
  const std::uint32_t e = static_cast<std::uint32_t>(c.d) * static_cast<std::uint32_t>(c.k - 1) + 1;
  return e <= in + 2 * c.p && (in + 2 * c.p - e) / c.s + 1 == out;
}
