// Part: a
// Hint: Whole numbers of 64 bits begin again at 0
#include "summed_areas.hpp"

// top + height is compared, but it may be more than a number of 64 bits holds.
arma::vec beyond_q7::box_sums(const arma::mat& S, const std::vector<Box>& boxes) {
  if (S.n_rows < 2 || S.n_cols < 2) throw std::invalid_argument("S");
  arma::vec sums(boxes.size());
  for (const auto& [top, left, height, width] : boxes)
    if (top + height >= S.n_rows || left + width >= S.n_cols) throw std::invalid_argument("box");
  for (arma::uword b = 0; b < sums.n_elem; ++b) {
    const auto& [top, left, height, width] = boxes[b];
    sums(b) = S(top + height, left + width) - S(top, left + width) - S(top + height, left) +
              S(top, left);
  }
  return sums;
}
