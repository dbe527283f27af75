// Part: c
// Hint: Copies nest, they do not line up.
#include "zigzag.hpp"

// 4 n: every copy adds its pieces.
std::uint64_t udl4_q8::regions_of_copies(arma::uword pieces, arma::uword copies) {
  if (pieces == 0) throw std::invalid_argument("pieces");
  return copies == 0 ? 1 : pieces * copies;
}
