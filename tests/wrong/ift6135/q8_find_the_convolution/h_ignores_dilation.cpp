// Part: h
// Hint: A dilated window is d(k-1)+1 wide.
#include "find_the_convolution.hpp"

// The window is taken to be k wide.
bool ift6135_q8::valid_config(arma::uword in, arma::uword out, const Config& c) {
  if (in == 0 || out == 0 || c.k == 0 || c.s == 0 || c.d == 0) return false;
  return c.k <= in + 2 * c.p && (in + 2 * c.p - c.k) / c.s + 1 == out;
}
