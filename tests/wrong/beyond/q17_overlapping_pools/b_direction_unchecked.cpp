// Part: b
// Hint: This input is not legal
#include "overlapping_pools.hpp"

// V may be larger than X.
arma::mat beyond_q17::one_sided_derivative(const arma::mat& X, const arma::mat& V,
                                           const Pooling& P) {
  if (V.n_elem < X.n_elem) throw std::invalid_argument("V");
  const arma::mat Y = max_pool_forward(X, P).Y;
  arma::mat rate(arma::size(Y));
  for (arma::uword j = 0; j < Y.n_cols; ++j)
    for (arma::uword i = 0; i < Y.n_rows; ++i) {
      std::vector<double> tied;
      for (arma::uword v = 0; v < P.kw; ++v)
        for (arma::uword u = 0; u < P.kh; ++u) {
          const arma::uword r = i * P.sh + u - P.ph, c = j * P.sw + v - P.pw;
          if (r < X.n_rows && c < X.n_cols && X(r, c) == Y(i, j) && V.in_range(r, c))
            tied.push_back(V(r, c));
        }
      rate(i, j) = tied.empty() ? 0 : arma::vec(tied).max();
    }
  return rate;
}
