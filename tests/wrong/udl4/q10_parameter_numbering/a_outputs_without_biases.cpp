// Part: a
// Hint: Each output has a bias, too.
#include "parameter_numbering.hpp"

std::uint64_t udl4_q10::parameter_count(const std::vector<arma::uword>& sizes) {
  if (sizes.size() < 2) throw std::invalid_argument("sizes");
  for (const arma::uword n : sizes)
    if (n == 0) throw std::invalid_argument("no unit");
  std::uint64_t count = sizes[sizes.size() - 2] * sizes.back();
  for (std::size_t k = 0; k + 2 < sizes.size(); ++k) count += (sizes[k] + 1) * sizes[k + 1];
  return count;
}
