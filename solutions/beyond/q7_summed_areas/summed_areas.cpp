#include "summed_areas.hpp"

#include <algorithm>

namespace beyond_q7 {

namespace {

// The pixels in the rows top ... bottom - 1 and the columns left ... right - 1. What lies above and
// what lies to the left is taken away; what lies above and to the left was taken away twice.
double rectangle(const arma::mat& S, arma::uword top, arma::uword left, arma::uword bottom,
                 arma::uword right) {
  return S(bottom, right) - S(top, right) - S(bottom, left) + S(top, left);
}

void require_window(arma::uword kh, arma::uword kw) {
  if (kh == 0 || kw == 0) throw std::invalid_argument("the window must have a pixel");
}

}  // namespace

// By the definition: S(i, j) = accu(X.submat(0, 0, i - 1, j - 1)). Each entry adds to its left
// neighbour one piece of a column, and the pieces grow pixel by pixel: O(H W) in all.
arma::mat summed_area_table(const arma::mat& X) {
  if (X.is_empty()) throw std::invalid_argument("X must not be empty");
  arma::mat S(X.n_rows + 1, X.n_cols + 1);
  for (arma::uword j = 0; j < X.n_cols; ++j) {
    double piece = 0;  // X(0, j) + ... + X(i, j)
    for (arma::uword i = 0; i < X.n_rows; ++i) {
      piece += X(i, j);
      S(i + 1, j + 1) = S(i + 1, j) + piece;
    }
  }
  return S;
}

arma::vec box_sums(const arma::mat& S, const std::vector<Box>& boxes) {
  if (S.n_rows < 2 || S.n_cols < 2)
    throw std::invalid_argument("S must be the table of an image with a pixel");
  const arma::uword H = S.n_rows - 1, W = S.n_cols - 1;
  for (const auto& [top, left, height, width] : boxes)  // top + height might wrap round
    if (height > H || top > H - height || width > W || left > W - width)
      throw std::invalid_argument("a box reaches over the image");
  arma::vec sums(boxes.size());
  for (arma::uword b = 0; b < sums.n_elem; ++b) {
    const auto& [top, left, height, width] = boxes[b];
    sums(b) = rectangle(S, top, left, top + height, left + width);
  }
  return sums;
}

// Every window is a box.
arma::mat average_pool(const arma::mat& X, arma::uword kh, arma::uword kw) {
  require_window(kh, kw);
  if (kh > X.n_rows || kw > X.n_cols)
    throw std::invalid_argument("the window must fit into the image");
  const arma::mat S = summed_area_table(X);
  const double pixels = static_cast<double>(kh * kw);
  arma::mat Y(X.n_rows - kh + 1, X.n_cols - kw + 1, arma::fill::none);
  for (arma::uword j = 0; j < Y.n_cols; ++j)
    for (arma::uword i = 0; i < Y.n_rows; ++i)
      Y(i, j) = rectangle(S, i, j, i + kh, j + kw) / pixels;
  return Y;
}

// Pixel r stands in the windows that begin in the rows r - kh + 1 ... r, as far as there are such.
arma::mat average_pool_adjoint(const arma::mat& dY, arma::uword kh, arma::uword kw) {
  require_window(kh, kw);
  const arma::mat S = summed_area_table(dY);
  const double pixels = static_cast<double>(kh * kw);
  arma::mat dX(dY.n_rows + kh - 1, dY.n_cols + kw - 1, arma::fill::none);
  for (arma::uword c = 0; c < dX.n_cols; ++c) {
    const arma::uword left = std::max(c + 1, kw) - kw, right = std::min(c + 1, dY.n_cols);
    for (arma::uword r = 0; r < dX.n_rows; ++r) {
      const arma::uword top = std::max(r + 1, kh) - kh, bottom = std::min(r + 1, dY.n_rows);
      dX(r, c) = rectangle(S, top, left, bottom, right) / pixels;
    }
  }
  return dX;
}

}  // namespace beyond_q7
