// Part: a
// Hint: 7 rows with kh = 2 have 3 windows
#include <algorithm>

#include "transposed_convolution.hpp"

// Takes any dY, and cuts off what does not fit.
arma::cube beyond_q6::average_pool_adjoint(const arma::cube& dY, arma::uword H, arma::uword W,
                                           arma::uword kh, arma::uword kw) {
  if (dY.is_empty() || H * W * kh * kw == 0) throw std::invalid_argument("dY");
  arma::cube dX(H, W, dY.n_slices);
  for (arma::uword c = 0; c < dY.n_slices; ++c)
    for (arma::uword q = 0; q < std::min(W, kw * dY.n_cols); ++q)
      for (arma::uword r = 0; r < std::min(H, kh * dY.n_rows); ++r)
        dX(r, q, c) = dY(r / kh, q / kw, c) / static_cast<double>(kh * kw);
  return dX;
}
