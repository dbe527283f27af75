// Part: c
// Hint: divide instead
#include "zigzag.hpp"

// Ends before the next product could overflow, one copy too early.
arma::uword udl4_q8::copies_needed(arma::uword pieces, std::uint64_t regions) {
  if (pieces == 0 || regions == 0 || (pieces == 1 && regions > 1))
    throw std::invalid_argument("none");
  arma::uword copies = 0;
  for (std::uint64_t power = 1; power < regions && power <= ~std::uint64_t{0} / pieces;
       power *= pieces)
    ++copies;
  return copies;
}
