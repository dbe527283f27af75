// Part: a
// Hint: leave a whole layer behind with one subtraction
#include "parameter_numbering.hpp"

// Counts down from the first parameter on.
udl4_q10::Entry udl4_q10::entry_of(const std::vector<arma::uword>& sizes, std::uint64_t index) {
  if (parameter_count(sizes) <= index) throw std::invalid_argument("no such number");
  for (std::size_t k = 0;; ++k) {
    for (arma::uword col = 0; col < sizes[k]; ++col)
      for (arma::uword row = 0; row < sizes[k + 1]; ++row)
        if (index-- == 0) return {k, false, row, col};
    for (arma::uword row = 0; row < sizes[k + 1]; ++row)
      if (index-- == 0) return {k, true, row, 0};
  }
}
