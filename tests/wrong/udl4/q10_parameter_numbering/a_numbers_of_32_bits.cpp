// Part: a
// Hint: Count in 64 bits
#include "parameter_numbering.hpp"

std::uint64_t udl4_q10::index_of(const std::vector<arma::uword>& sizes, const Entry& e) {
  if (parameter_count(sizes) == 0 || e.layer >= sizes.size() - 1)
    throw std::invalid_argument("no such layer");
  const auto rows = static_cast<std::uint32_t>(sizes[e.layer + 1]),
             cols = static_cast<std::uint32_t>(sizes[e.layer]);
  if (e.row >= rows || e.col >= (e.bias ? 1 : cols)) throw std::invalid_argument("no such entry");
  std::uint32_t index = 0;
  for (std::size_t k = 0; k < e.layer; ++k)
    index += static_cast<std::uint32_t>(sizes[k + 1] * (sizes[k] + 1));
  return index + (e.bias ? cols : static_cast<std::uint32_t>(e.col)) * rows +
         static_cast<std::uint32_t>(e.row);
}
