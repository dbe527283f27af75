// Part: h
// Hint: p zeros stand at each of the two borders.
#include "find_the_convolution.hpp"

// p zeros in all.
bool ift6135_q8::valid_config(arma::uword in, arma::uword out, const Config& c) {
  if (in == 0 || out == 0 || c.k == 0 || c.s == 0 || c.d == 0) return false;
  const arma::uword e = c.d * (c.k - 1) + 1;
  return e <= in + c.p && (in + c.p - e) / c.s + 1 == out;
}
