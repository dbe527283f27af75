// Part: b
// Hint: At the border fewer patches hold a pixel
#include "patches.hpp"

arma::mat beyond_q3::multiplicity(arma::uword H, arma::uword W, const Window& w) {
  im2col(arma::cube(H, W, 1), w);  // complains about the window
  arma::mat M(H, W);
  M.fill(static_cast<double>(w.kh * w.kw));
  return M;
}
