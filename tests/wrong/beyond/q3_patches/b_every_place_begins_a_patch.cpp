// Part: b
// Hint: With stride 2 only every other place
#include "patches.hpp"

// The count for stride 1: a patch for each place where one fits.
arma::mat beyond_q3::multiplicity(arma::uword H, arma::uword W, const Window& w) {
  im2col(arma::cube(H, W, 1), w);  // complains about the window
  const arma::uword last_row = H + 2 * w.ph - w.dh * (w.kh - 1) - 1,
                    last_column = W + 2 * w.pw - w.dw * (w.kw - 1) - 1;
  arma::mat M(H, W);
  for (arma::uword s = 0; s < W; ++s)
    for (arma::uword r = 0; r < H; ++r)
      for (arma::uword v = 0; v < w.kw; ++v)
        for (arma::uword u = 0; u < w.kh; ++u)  // below 0 it wraps, and is too large
          M(r, s) += r + w.ph - u * w.dh <= last_row && s + w.pw - v * w.dw <= last_column;
  return M;
}
