#include "summed_areas.hpp"

// Windows over dY in a frame of zeros: a pixel's outputs are its neighbours there.
arma::mat beyond_q7::average_pool_adjoint(const arma::mat& dY, arma::uword kh, arma::uword kw) {
  if (dY.is_empty() || kh == 0 || kw == 0) throw std::invalid_argument("dY or window");
  arma::mat framed(dY.n_rows + 2 * (kh - 1), dY.n_cols + 2 * (kw - 1));
  framed.submat(kh - 1, kw - 1, arma::size(dY)) = dY;
  return average_pool(framed, kh, kw);
}
