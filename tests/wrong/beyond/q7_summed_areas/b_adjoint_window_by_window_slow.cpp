// Part: b
// Fails: speed
#include "summed_areas.hpp"

// Right, but every output visits all pixels of its window.
arma::mat beyond_q7::average_pool_adjoint(const arma::mat& dY, arma::uword kh, arma::uword kw) {
  if (dY.is_empty() || kh == 0 || kw == 0) throw std::invalid_argument("dY or the window");
  arma::mat dX(dY.n_rows + kh - 1, dY.n_cols + kw - 1);
  for (arma::uword j = 0; j < dY.n_cols; ++j)
    for (arma::uword i = 0; i < dY.n_rows; ++i)
      dX.submat(i, j, arma::size(kh, kw)) += dY(i, j) / static_cast<double>(kh * kw);
  return dX;
}
