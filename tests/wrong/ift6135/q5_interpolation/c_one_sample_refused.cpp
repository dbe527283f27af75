// Part: c
// Hint: One sample: no hidden unit
#include "interpolation.hpp"

nn::TwoLayer ift6135_q5::interpolate_relu(const arma::mat& X, const arma::mat& F) {
  if (F.n_rows != X.n_cols || !F.is_finite()) throw std::invalid_argument("F");
  const arma::vec w = separating_direction(X), t = X.t() * w;
  const auto [order, epsilon] = triangularise(t);
  const arma::vec sorted = t(order);
  if (F.n_rows == 1) throw std::invalid_argument("no hidden unit");
  const auto [W2, b2] = unstack_output(solve_upper(relu_matrix(sorted, epsilon), F.rows(order)));
  return {arma::repmat(w.t(), F.n_rows - 1, 1), epsilon - sorted.head(F.n_rows - 1), W2, b2};
}
