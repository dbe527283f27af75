// Part: a
// Hint: the numbers 0 to 26
#include "parameter_numbering.hpp"

// Takes any number for one that exists.
udl4_q10::Entry udl4_q10::entry_of(const std::vector<arma::uword>& sizes, std::uint64_t index) {
  if (index > parameter_count(sizes)) throw std::invalid_argument("no such number");
  std::size_t k = 0;
  while (k + 2 < sizes.size() && index >= sizes[k + 1] * (sizes[k] + 1)) {
    index -= sizes[k + 1] * (sizes[k] + 1);
    ++k;
  }
  const arma::uword rows = sizes[k + 1], col = index / rows;
  const bool bias = col >= sizes[k];
  return {k, bias, index % rows, bias ? 0 : col};
}
