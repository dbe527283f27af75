// Part: a
// Hint: 3 does not divide 4 rows
#include "transposed_convolution.hpp"

// Drops what is left over.
arma::cube beyond_q6::upsample_adjoint(const arma::cube& dY, arma::uword kh, arma::uword kw) {
  if (dY.is_empty() || kh * kw == 0) throw std::invalid_argument("dY");
  arma::cube dX(dY.n_rows / kh, dY.n_cols / kw, dY.n_slices);
  for (arma::uword c = 0; c < dX.n_slices; ++c)
    for (arma::uword j = 0; j < dX.n_cols; ++j)
      for (arma::uword i = 0; i < dX.n_rows; ++i)
        dX(i, j, c) = arma::accu(dY.slice(c).submat(kh * i, kw * j, arma::size(kh, kw)));
  return dX;
}
