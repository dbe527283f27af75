// Part: c
// Hint: A quotient of logarithms is rounded
#include "zigzag.hpp"

// log(125) / log(5) is 3.0000000000000004.
arma::uword udl4_q8::copies_needed(arma::uword pieces, std::uint64_t regions) {
  if (pieces == 0 || regions == 0 || (pieces == 1 && regions > 1))
    throw std::invalid_argument("none");
  if (regions == 1) return 0;
  return static_cast<arma::uword>(std::ceil(std::log(double(regions)) / std::log(double(pieces))));
}
