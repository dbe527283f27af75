// Part: a
// Hint: it lies outside all the same
#include "summed_areas.hpp"

// A box without pixels is not looked at.
arma::vec beyond_q7::box_sums(const arma::mat& S, const std::vector<Box>& boxes) {
  if (S.n_rows < 2 || S.n_cols < 2) throw std::invalid_argument("S");
  arma::vec sums(boxes.size());
  for (arma::uword b = 0; b < sums.n_elem; ++b) {
    const auto& [top, left, height, width] = boxes[b];
    if (height == 0 || width == 0) continue;
    const arma::uword bottom = top + height, right = left + width;
    if (bottom >= S.n_rows || right >= S.n_cols) throw std::invalid_argument("box");
    sums(b) = S(bottom, right) - S(top, right) - S(bottom, left) + S(top, left);
  }
  return sums;
}
