#include "transposed_convolution.hpp"

// Every pixel of the large image asks which window it is in.
arma::cube beyond_q6::average_pool_adjoint(const arma::cube& dY, arma::uword H, arma::uword W,
                                           arma::uword kh, arma::uword kw) {
  if (dY.is_empty() || kh == 0 || kw == 0) throw std::invalid_argument("windows");
  if (H / kh != dY.n_rows || W / kw != dY.n_cols) throw std::invalid_argument("another size");
  const double weight = 1.0 / static_cast<double>(kh * kw);
  arma::cube dX(H, W, dY.n_slices);
  for (arma::uword r = 0; r < H; ++r)
    for (arma::uword q = 0; q < W; ++q)
      if (r / kh < dY.n_rows && q / kw < dY.n_cols)
        dX.tube(r, q) = weight * dY.tube(r / kh, q / kw);
  return dX;
}
