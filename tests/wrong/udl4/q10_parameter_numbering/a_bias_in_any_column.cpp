// Part: a
// Hint: A bias has no columns
#include "parameter_numbering.hpp"

// Looks at the column of a weight only.
std::uint64_t udl4_q10::index_of(const std::vector<arma::uword>& sizes, const Entry& e) {
  if (parameter_count(sizes) == 0 || e.layer >= sizes.size() - 1)
    throw std::invalid_argument("no such layer");
  const arma::uword rows = sizes[e.layer + 1], cols = sizes[e.layer];
  if (e.row >= rows || (!e.bias && e.col >= cols)) throw std::invalid_argument("no such entry");
  std::uint64_t before = 0;
  for (std::size_t k = 0; k < e.layer; ++k) before += sizes[k + 1] * (sizes[k] + 1);
  return before + (e.bias ? cols : e.col) * rows + e.row;
}
