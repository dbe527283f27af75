// Part: h
// Hint: it has its place in the formula
#include "find_the_convolution.hpp"

// p <= d(k - 1) is a bound of all_configs only.
bool ift6135_q8::valid_config(arma::uword in, arma::uword out, const Config& c) {
  if (in == 0 || out == 0 || c.k == 0 || c.s == 0 || c.d == 0) return false;
  const arma::uword e = c.d * (c.k - 1) + 1;
  return c.p < e && e <= in + 2 * c.p && (in + 2 * c.p - e) / c.s + 1 == out;
}
