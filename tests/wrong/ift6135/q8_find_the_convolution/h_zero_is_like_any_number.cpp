// Part: h
// Hint: A zero among in, out, k, s and d is never valid
#include "find_the_convolution.hpp"

// The formula alone.
bool ift6135_q8::valid_config(arma::uword in, arma::uword out, const Config& c) {
  if (c.s == 0) return false;
  const arma::uword e = c.d * (c.k - 1) + 1;
  return e <= in + 2 * c.p && (in + 2 * c.p - e) / c.s + 1 == out;
}
