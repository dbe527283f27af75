#include "transposed_convolution.hpp"

// A copy is a Kronecker product with ones; the adjoints are products with sums and their
// transposes.
arma::cube beyond_q6::upsample(const arma::cube& X, arma::uword kh, arma::uword kw) {
  if (X.is_empty() || kh == 0 || kw == 0) throw std::invalid_argument("nothing to copy");
  arma::cube Y(kh * X.n_rows, kw * X.n_cols, X.n_slices);
  for (arma::uword c = 0; c < X.n_slices; ++c)
    Y.slice(c) = arma::kron(X.slice(c), arma::ones(kh, kw));
  return Y;
}

arma::cube beyond_q6::upsample_adjoint(const arma::cube& dY, arma::uword kh, arma::uword kw) {
  if (dY.is_empty() || kh == 0 || kw == 0) throw std::invalid_argument("nothing to add");
  if (dY.n_rows % kh != 0 || dY.n_cols % kw != 0) throw std::invalid_argument("blocks");
  const arma::mat rows = arma::kron(arma::eye(dY.n_rows / kh, dY.n_rows / kh), arma::ones(1, kh)),
                  columns =
                      arma::kron(arma::eye(dY.n_cols / kw, dY.n_cols / kw), arma::ones(kw, 1));
  arma::cube dX(dY.n_rows / kh, dY.n_cols / kw, dY.n_slices);
  for (arma::uword c = 0; c < dY.n_slices; ++c) dX.slice(c) = rows * dY.slice(c) * columns;
  return dX;
}
