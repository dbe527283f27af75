// Part: h
// Hint: k taps have k-1 gaps.
#include "find_the_convolution.hpp"

// The window is taken to be d k wide.
bool ift6135_q8::valid_config(arma::uword in, arma::uword out, const Config& c) {
  if (in == 0 || out == 0 || c.k == 0 || c.s == 0 || c.d == 0) return false;
  return c.d * c.k <= in + 2 * c.p && (in + 2 * c.p - c.d * c.k) / c.s + 1 == out;
}
