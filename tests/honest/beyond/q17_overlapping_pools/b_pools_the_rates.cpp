#include "overlapping_pools.hpp"

// Each window on its own: all but its largest pixels get the rate -inf, and the rates are pooled.
arma::mat beyond_q17::one_sided_derivative(const arma::mat& X, const arma::mat& V,
                                           const Pooling& P) {
  if (arma::size(X) != arma::size(V)) throw std::invalid_argument("V");
  const arma::mat Y = max_pool_forward(X, P).Y;
  arma::mat rate(arma::size(Y));
  for (arma::uword i = 0; i < rate.n_elem; ++i) {
    arma::mat masked(arma::size(V));
    masked.fill(-arma::datum::inf);
    const arma::uvec tied = arma::find(X == Y(i));
    masked.elem(tied) = V.elem(tied);
    rate(i) = max_pool_forward(masked, P).Y(i);
  }
  return rate;
}
