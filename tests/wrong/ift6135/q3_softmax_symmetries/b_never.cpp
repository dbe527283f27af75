// Part: b
// Hint: differ by 2 when they are doubled
#include "softmax_symmetries.hpp"

// Takes scales for shifts.
std::optional<ift6135_q3::Witness> ift6135_q3::scale_witness(arma::uword n) {
  if (n == 0) throw std::invalid_argument("n");
  return std::nullopt;
}
