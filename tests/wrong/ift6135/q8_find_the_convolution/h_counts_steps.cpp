// Part: h
// Hint: The place at 0 counts too
#include "find_the_convolution.hpp"

// Without the 1.
bool ift6135_q8::valid_config(arma::uword in, arma::uword out, const Config& c) {
  if (in == 0 || out == 0 || c.k == 0 || c.s == 0 || c.d == 0) return false;
  const arma::uword e = c.d * (c.k - 1) + 1;
  return e <= in + 2 * c.p && (in + 2 * c.p - e) / c.s == out;
}
