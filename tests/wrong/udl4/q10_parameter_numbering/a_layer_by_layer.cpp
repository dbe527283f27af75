// Part: a
// Hint: A closed formula has no loop
#include "parameter_numbering.hpp"

// Writes down all K + 2 sizes first.
std::uint64_t udl4_q10::uniform_parameter_count(arma::uword K, arma::uword D) {
  if (K == 0 || D == 0) throw std::invalid_argument("no hidden unit");
  std::vector<arma::uword> sizes(K + 2, D);
  sizes.front() = sizes.back() = 1;
  return parameter_count(sizes);
}
