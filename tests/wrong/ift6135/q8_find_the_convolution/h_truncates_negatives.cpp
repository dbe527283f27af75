// Part: h
// Hint: The window must fit once
#include "find_the_convolution.hpp"

// A window that is a little too wide gives 0 + 1 places.
bool ift6135_q8::valid_config(arma::uword in, arma::uword out, const Config& c) {
  if (in == 0 || out == 0 || c.k == 0 || c.s == 0 || c.d == 0) return false;
  const auto room =
      static_cast<std::int64_t>(in + 2 * c.p) - static_cast<std::int64_t>(c.d * (c.k - 1) + 1);
  return room / static_cast<std::int64_t>(c.s) + 1 == static_cast<std::int64_t>(out);
}
