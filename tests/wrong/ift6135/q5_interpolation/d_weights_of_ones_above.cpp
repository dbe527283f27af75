// Part: d
// Hint: Nothing is said about +infinity
#include "interpolation.hpp"

// The same assumption, in the weights only: exp(-z^2) refutes it.
nn::TwoLayer ift6135_q5::interpolate_saturating(const arma::mat& X, const arma::mat& F,
                                                const nn::ScalarFunction& phi) {
  if (F.n_rows != X.n_cols || !F.is_finite()) throw std::invalid_argument("F");
  const arma::uword N = X.n_cols;
  const arma::vec w = separating_direction(X), t = X.t() * w;
  const arma::uvec order = triangularise(t).order;
  const arma::vec sorted = t(order);
  const double lambda = sufficient_gain(sorted, phi, 1e-3);
  arma::mat M(N, N, arma::fill::ones);
  for (arma::uword j = 0; j + 1 < N; ++j)
    for (arma::uword i = j; i < N; ++i) M(i, j) = i == j ? phi(0) : 0;
  const auto [W2, b2] = unstack_output(arma::solve(M, F.rows(order)));
  return {lambda * arma::repmat(w.t(), N - 1, 1), -lambda * sorted.head(N - 1), W2, b2};
}
