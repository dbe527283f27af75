// Part: a
// Hint: row 4 is in no
#include <algorithm>

#include "transposed_convolution.hpp"

// What is left over gets the derivative of the last window.
arma::cube beyond_q6::average_pool_adjoint(const arma::cube& dY, arma::uword H, arma::uword W,
                                           arma::uword kh, arma::uword kw) {
  if (dY.is_empty() || kh * kw == 0 || dY.n_rows != H / kh || dY.n_cols != W / kw)
    throw std::invalid_argument("dY");

  arma::cube dX(H, W, dY.n_slices);
  for (arma::uword c = 0; c < dY.n_slices; ++c)
    for (arma::uword q = 0; q < W; ++q)
      for (arma::uword r = 0; r < H; ++r)
        dX(r, q, c) = dY(std::min(r / kh, dY.n_rows - 1), std::min(q / kw, dY.n_cols - 1), c) /
                      static_cast<double>(kh * kw);
  return dX;
}
