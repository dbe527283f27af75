#include <algorithm>

#include "overlapping_pools.hpp"

// A pixel x + t v with a t that is arbitrarily small is compared by x first and by v second: the
// rate is that of the largest pair.
arma::mat beyond_q17::one_sided_derivative(const arma::mat& X, const arma::mat& V,
                                           const Pooling& P) {
  if (X.n_rows != V.n_rows || X.n_cols != V.n_cols) throw std::invalid_argument("V");
  arma::mat rate = max_pool_forward(X, P).Y;
  for (arma::uword i = 0; i < rate.n_rows; ++i)
    for (arma::uword j = 0; j < rate.n_cols; ++j) {
      std::pair best(-arma::datum::inf, 0.0);
      for (arma::uword u = P.kh; u-- > 0;)
        for (arma::uword v = P.kw; v-- > 0;) {
          const arma::uword r = i * P.sh + u - P.ph, c = j * P.sw + v - P.pw;
          if (X.in_range(r, c)) best = std::max(best, std::pair(X(r, c), V(r, c)));
        }
      rate(i, j) = best.second;
    }
  return rate;
}
