// Part: b
// Hint: If one pixel of a 2 x 2 window grows by 1
#include <algorithm>

#include "summed_areas.hpp"

// The sum of what comes from above.
arma::mat beyond_q7::average_pool_adjoint(const arma::mat& dY, arma::uword kh, arma::uword kw) {
  if (dY.is_empty() || kh == 0 || kw == 0) throw std::invalid_argument("dY or the window");
  const arma::mat S = summed_area_table(dY);
  arma::mat dX(dY.n_rows + kh - 1, dY.n_cols + kw - 1);
  for (arma::uword c = 0; c < dX.n_cols; ++c)
    for (arma::uword r = 0; r < dX.n_rows; ++r) {
      const arma::uword top = std::max(r + 1, kh) - kh, bottom = std::min(r + 1, dY.n_rows),
                        left = std::max(c + 1, kw) - kw, right = std::min(c + 1, dY.n_cols);
      dX(r, c) = S(bottom, right) - S(top, right) - S(bottom, left) + S(top, left);
    }
  return dX;
}
