// Part: b
// Hint: 0 and -0 are the same number
#include <cstring>

#include "softmax_symmetries.hpp"

// Compares the bits.
bool ift6135_q3::is_scale_invariant(const arma::vec& x) {
  if (x.is_empty() || !x.is_finite()) throw std::invalid_argument("logits");
  for (const double v : x)
    if (std::memcmp(&v, x.memptr(), sizeof v) != 0) return false;
  return true;
}
