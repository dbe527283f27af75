#include <algorithm>

#include "max_pooling.hpp"

namespace {

double larger(double a, double b) { return std::isnan(a) || a > b ? a : b; }

// Pools along the columns of A: every stride-th maximum of k rows, p rows of nothing above and
// below.
arma::mat pool_rows(const arma::mat& A, arma::uword k, arma::uword s, arma::uword p) {
  if (A.is_empty() || k == 0 || s == 0 || p >= k || k > A.n_rows + 2 * p)
    throw std::invalid_argument("pooling");
  arma::mat B((A.n_rows + 2 * p - k) / s + 1, A.n_cols);
  for (arma::uword c = 0; c < A.n_cols; ++c)
    for (arma::uword i = 0; i < B.n_rows; ++i) {
      const arma::uword first = i * s < p ? 0 : i * s - p,
                        last = std::min(i * s + k - p, A.n_rows) - 1;
      B(i, c) = A(last, c);
      for (arma::uword r = last; r-- > first;) B(i, c) = larger(A(r, c), B(i, c));
    }
  return B;
}

}  // namespace

// A maximum of maxima: one direction after the other.
arma::mat mfdnn4_q4::max_pool(const arma::mat& X, const Pooling& P) {
  return pool_rows(pool_rows(X, P.kh, P.sh, P.ph).t(), P.kw, P.sw, P.pw).t();
}
