// Part: b
// Hint: that is 5 + 3t
#include "overlapping_pools.hpp"

// The smallest rate.
arma::mat beyond_q17::one_sided_derivative(const arma::mat& X, const arma::mat& V,
                                           const Pooling& P) {
  if (arma::size(X) != arma::size(V)) throw std::invalid_argument("V");
  const arma::mat Y = max_pool_forward(X, P).Y;
  arma::mat rate(arma::size(Y));
  for (arma::uword j = 0; j < Y.n_cols; ++j)
    for (arma::uword i = 0; i < Y.n_rows; ++i) {
      std::vector<double> tied;
      for (arma::uword v = 0; v < P.kw; ++v)
        for (arma::uword u = 0; u < P.kh; ++u) {
          const arma::uword r = i * P.sh + u - P.ph, c = j * P.sw + v - P.pw;
          if (r < X.n_rows && c < X.n_cols && X(r, c) == Y(i, j)) tied.push_back(V(r, c));
        }
      rate(i, j) = arma::vec(tied).min();
    }
  return rate;
}
