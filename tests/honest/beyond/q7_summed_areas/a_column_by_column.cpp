#include "summed_areas.hpp"

// The pixels of the image again: differences of the table down its columns, and of these along the
// rows, are added up over the box.
arma::vec beyond_q7::box_sums(const arma::mat& S, const std::vector<Box>& boxes) {
  if (S.n_rows < 2 || S.n_cols < 2) throw std::invalid_argument("no image");
  const arma::uword H = S.n_rows - 1, W = S.n_cols - 1;
  for (const Box& box : boxes)
    if (box.top > H || box.height > H - box.top || box.left > W || box.width > W - box.left)
      throw std::invalid_argument("outside");
  const arma::mat pixels = arma::diff(arma::diff(S, 1, 0), 1, 1);
  arma::vec sums(boxes.size());
  for (arma::uword b = 0; b < sums.n_elem; ++b)
    for (arma::uword c = boxes[b].left; c < boxes[b].left + boxes[b].width; ++c)
      for (arma::uword r = boxes[b].top; r < boxes[b].top + boxes[b].height; ++r)
        sums(b) += pixels(r, c);
  return sums;
}
