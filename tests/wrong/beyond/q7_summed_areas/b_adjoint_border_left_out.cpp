// Part: b
// Hint: At the border fewer windows hold a pixel
#include "summed_areas.hpp"

// Only pixels that stand in kh kw windows get anything.
arma::mat beyond_q7::average_pool_adjoint(const arma::mat& dY, arma::uword kh, arma::uword kw) {
  if (dY.is_empty() || kh == 0 || kw == 0) throw std::invalid_argument("dY or the window");
  const arma::mat S = summed_area_table(dY);
  arma::mat dX(dY.n_rows + kh - 1, dY.n_cols + kw - 1);
  for (arma::uword j = 0; j + kw <= dY.n_cols; ++j)
    for (arma::uword i = 0; i + kh <= dY.n_rows; ++i)
      dX(i + kh - 1, j + kw - 1) = (S(i + kh, j + kw) - S(i, j + kw) - S(i + kh, j) + S(i, j)) /
                                   static_cast<double>(kh * kw);
  return dX;
}
