// Part: a
// Hint: The image has 3 rows, not 4
#include <algorithm>

#include "summed_areas.hpp"

// Compares with the size of the table, not with that of the image.
arma::vec beyond_q7::box_sums(const arma::mat& S, const std::vector<Box>& boxes) {
  if (S.n_rows < 2 || S.n_cols < 2) throw std::invalid_argument("S");
  for (const auto& [top, left, height, width] : boxes)
    if (top + height > S.n_rows || left + width > S.n_cols) throw std::invalid_argument("box");
  arma::vec sums(boxes.size());
  for (arma::uword b = 0; b < sums.n_elem; ++b) {
    const auto& [top, left, height, width] = boxes[b];
    const arma::uword bottom = std::min(top + height, S.n_rows - 1),
                      right = std::min(left + width, S.n_cols - 1);
    sums(b) = S(bottom, right) - S(std::min(top, bottom), right) -
              S(bottom, std::min(left, right)) + S(std::min(top, bottom), std::min(left, right));
  }
  return sums;
}
