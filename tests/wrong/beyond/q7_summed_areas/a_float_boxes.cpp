// Part: a
// Hint: a float keeps 24 bits
#include "summed_areas.hpp"

// The four corners are rounded before they are subtracted.
arma::vec beyond_q7::box_sums(const arma::mat& S, const std::vector<Box>& boxes) {
  if (S.n_rows < 2 || S.n_cols < 2) throw std::invalid_argument("S");
  for (const auto& [top, left, height, width] : boxes)
    if (top + height >= S.n_rows || left + width >= S.n_cols) throw std::invalid_argument("box");
  arma::vec sums(boxes.size());
  for (arma::uword b = 0; b < sums.n_elem; ++b) {
    const auto& [top, left, height, width] = boxes[b];
    const float all = static_cast<float>(S(top + height, left + width)),
                above = static_cast<float>(S(top, left + width)),
                before = static_cast<float>(S(top + height, left)),
                both = static_cast<float>(S(top, left));
    sums(b) = all - above - before + both;
  }
  return sums;
}
