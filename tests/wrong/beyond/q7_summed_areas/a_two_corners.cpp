// Part: a
// Hint: Two corners are not enough
#include "summed_areas.hpp"

// As if a table were a running sum of one dimension.
arma::vec beyond_q7::box_sums(const arma::mat& S, const std::vector<Box>& boxes) {
  if (S.n_rows < 2 || S.n_cols < 2) throw std::invalid_argument("S");
  for (const auto& [top, left, height, width] : boxes)
    if (top + height >= S.n_rows || left + width >= S.n_cols) throw std::invalid_argument("box");
  arma::vec sums(boxes.size());
  for (arma::uword b = 0; b < sums.n_elem; ++b) {
    const auto& [top, left, height, width] = boxes[b];
    sums(b) = S(top + height, left + width) - S(top, left);
  }
  return sums;
}
