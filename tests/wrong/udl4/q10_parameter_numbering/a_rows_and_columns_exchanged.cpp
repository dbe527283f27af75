// Part: a
// Hint: W[k] has a row for each unit that it leads to
#include "parameter_numbering.hpp"

// Takes W[k] for a matrix of D_k rows and D_{k+1} columns.
udl4_q10::Entry udl4_q10::entry_of(const std::vector<arma::uword>& sizes, std::uint64_t index) {
  if (index >= parameter_count(sizes)) throw std::invalid_argument("no such number");
  std::size_t k = 0;
  for (; index >= sizes[k + 1] * (sizes[k] + 1); ++k) index -= sizes[k + 1] * (sizes[k] + 1);
  const arma::uword weights = sizes[k] * sizes[k + 1];
  if (index >= weights) return {k, true, index - weights, 0};
  return {k, false, index % sizes[k], index / sizes[k]};
}
