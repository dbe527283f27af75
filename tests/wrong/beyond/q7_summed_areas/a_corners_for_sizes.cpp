// Part: a
// Hint: A box has a height and a width
#include <algorithm>

#include "summed_areas.hpp"

// The box is read as two corners.
arma::vec beyond_q7::box_sums(const arma::mat& S, const std::vector<Box>& boxes) {
  if (S.n_rows < 2 || S.n_cols < 2) throw std::invalid_argument("S");
  for (const auto& [top, left, height, width] : boxes)
    if (top + height >= S.n_rows || left + width >= S.n_cols) throw std::invalid_argument("box");
  arma::vec sums(boxes.size());
  for (arma::uword b = 0; b < sums.n_elem; ++b) {
    const auto& [top, left, height, width] = boxes[b];
    const arma::uword bottom = std::max(top, height), right = std::max(left, width);
    sums(b) = S(bottom, right) - S(top, right) - S(bottom, left) + S(top, left);
  }
  return sums;
}
