// Part: a
// Hint: Who has two numbers takes one from another parameter.
#include "parameter_numbering.hpp"

// The column comes from a division by the rows, the row from the remainder by the columns.
udl4_q10::Entry udl4_q10::entry_of(const std::vector<arma::uword>& sizes, std::uint64_t index) {
  if (index >= parameter_count(sizes)) throw std::invalid_argument("no such number");
  std::size_t k = 0;
  for (; index >= sizes[k + 1] * (sizes[k] + 1); ++k) index -= sizes[k + 1] * (sizes[k] + 1);
  const arma::uword rows = sizes[k + 1], cols = sizes[k], weights = rows * cols;
  if (index >= weights) return {k, true, index - weights, 0};
  return {k, false, index % cols % rows, index / rows};
}
