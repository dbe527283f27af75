// Part: d
// Hint: Solve with the M of the lambda you actually use
#include "interpolation.hpp"

nn::TwoLayer ift6135_q5::interpolate_saturating(const arma::mat& X, const arma::mat& F,
                                                const nn::ScalarFunction& phi) {
  if (F.n_rows != X.n_cols || !F.is_finite()) throw std::invalid_argument("F");
  const arma::uword N = X.n_cols;
  const arma::vec w = separating_direction(X), t = X.t() * w;
  const arma::uvec order = triangularise(t).order;
  const arma::vec sorted = t(order);
  const double lambda = sufficient_gain(sorted, phi, 1e-3);
  arma::mat limit(N, N, arma::fill::ones);
  for (arma::uword j = 0; j + 1 < N; ++j)
    for (arma::uword i = 0; i < N; ++i) limit(i, j) = i == j ? phi(0) : i < j ? phi(1e9) : 0;
  const auto [W2, b2] = unstack_output(arma::solve(limit, F.rows(order)));
  return {lambda * arma::repmat(w.t(), N - 1, 1), -lambda * sorted.head(N - 1), W2, b2};
}
