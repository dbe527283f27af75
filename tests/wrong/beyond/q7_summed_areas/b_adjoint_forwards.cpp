// Part: b
// Hint: outputs that begin *before* it
#include <algorithm>

#include "summed_areas.hpp"

// The window of pixel (r, c) is looked for behind it.
arma::mat beyond_q7::average_pool_adjoint(const arma::mat& dY, arma::uword kh, arma::uword kw) {
  if (dY.is_empty() || kh == 0 || kw == 0) throw std::invalid_argument("dY or the window");
  const arma::mat S = summed_area_table(dY);
  arma::mat dX(dY.n_rows + kh - 1, dY.n_cols + kw - 1);
  for (arma::uword c = 0; c < dX.n_cols; ++c)
    for (arma::uword r = 0; r < dX.n_rows; ++r) {
      const arma::uword top = std::min(r, dY.n_rows), bottom = std::min(r + kh, dY.n_rows),
                        left = std::min(c, dY.n_cols), right = std::min(c + kw, dY.n_cols);
      dX(r, c) = (S(bottom, right) - S(top, right) - S(bottom, left) + S(top, left)) /
                 static_cast<double>(kh * kw);
    }
  return dX;
}
