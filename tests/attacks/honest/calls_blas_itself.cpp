// Tries: nothing. Calls dgemm by itself.
// Must: get full marks
// On: nn3/q1a
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  const arma::uword W = K.n_rows, P = positions(x.n_elem, W, K.n_cols);
  arma::mat windows(P, W, arma::fill::none), Y(P, K.n_cols, arma::fill::none);
  for (arma::uword i = 0; i < W; ++i) windows.col(i) = x.subvec(i, i + P - 1);
  const arma::blas_int m = static_cast<arma::blas_int>(P), n = static_cast<arma::blas_int>(K.n_cols),
                       k = static_cast<arma::blas_int>(W);
  const char plain = 'N';
  const double one = 1, zero = 0;
  arma::blas::gemm(&plain, &plain, &m, &n, &k, &one, windows.memptr(), &m, K.memptr(), &k, &zero, Y.memptr(), &m);
  return Y;
}
