// Part: a
// Hint: A box may end with the image
#include "summed_areas.hpp"

// The first pixel of a box must exist, also that of a box without pixels.
arma::vec beyond_q7::box_sums(const arma::mat& S, const std::vector<Box>& boxes) {
  if (S.n_rows < 2 || S.n_cols < 2) throw std::invalid_argument("S");
  arma::vec sums(boxes.size());
  for (arma::uword b = 0; b < sums.n_elem; ++b) {
    const auto& [top, left, height, width] = boxes[b];
    if (top + 1 >= S.n_rows || left + 1 >= S.n_cols || top + height >= S.n_rows ||
        left + width >= S.n_cols)
      throw std::invalid_argument("box");
    sums(b) =
        S(top + height, left + width) - S(top, left + width) - S(top + height, left) + S(top, left);
  }
  return sums;
}
