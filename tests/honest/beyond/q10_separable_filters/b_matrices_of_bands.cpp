#include "separable_filters.hpp"

namespace {

// Row k holds the kernel, k places to the right.
arma::mat band(const arma::vec& k, arma::uword n) {
  arma::mat T(n - k.n_elem + 1, n);
  for (arma::uword i = 0; i < T.n_rows; ++i) T.row(i).subvec(i, i + k.n_elem - 1) = k.t();
  return T;
}

}  // namespace

// Two products with matrices of bands.
arma::mat beyond_q10::convolve_separable(const arma::mat& X, const arma::vec& u,
                                         const arma::vec& v) {
  if (u.is_empty() || v.is_empty() || u.n_elem > X.n_rows || v.n_elem > X.n_cols)
    throw std::invalid_argument("sizes");
  return band(u, X.n_rows) * X * band(v, X.n_cols).t();
}
