// Part: a
// Hint: index_of undoes entry_of
#include "parameter_numbering.hpp"

// Row by row, though index_of counts column by column.
udl4_q10::Entry udl4_q10::entry_of(const std::vector<arma::uword>& sizes, std::uint64_t index) {
  if (index >= parameter_count(sizes)) throw std::invalid_argument("no such number");
  std::size_t k = 0;
  for (; index >= sizes[k + 1] * (sizes[k] + 1); ++k) index -= sizes[k + 1] * (sizes[k] + 1);
  const arma::uword cols = sizes[k], weights = sizes[k + 1] * cols;
  if (index >= weights) return {k, true, index - weights, 0};
  return {k, false, index / cols, index % cols};
}
