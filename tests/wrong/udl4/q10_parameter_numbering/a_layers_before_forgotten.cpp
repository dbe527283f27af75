// Part: a
// Hint: it adds up what entry_of took away
#include "parameter_numbering.hpp"

// Begins with 0 in every layer.
std::uint64_t udl4_q10::index_of(const std::vector<arma::uword>& sizes, const Entry& e) {
  if (parameter_count(sizes) == 0 || e.layer >= sizes.size() - 1)
    throw std::invalid_argument("no such layer");
  const arma::uword rows = sizes[e.layer + 1], cols = sizes[e.layer];
  if (e.row >= rows || e.col >= (e.bias ? 1 : cols)) throw std::invalid_argument("no such entry");
  return (e.bias ? cols : e.col) * rows + e.row;
}
