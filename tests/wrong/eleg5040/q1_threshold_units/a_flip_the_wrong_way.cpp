// Part: a
// Hint: a unit that is on (z >= 0) must be pushed down
#include "threshold_units.hpp"

// Pushes the unit away from its threshold.
eleg5040_q1::Flip eleg5040_q1::flip_direction(const nn::TwoLayer& net, const arma::mat& X) {
  const auto& [W1, b1, W2, b2] = net;
  if (W1.is_empty() || X.is_empty() || W1.n_cols != X.n_rows || b1.n_elem != W1.n_rows)
    throw std::invalid_argument("shapes");
  const arma::mat Z = W1 * X + arma::repmat(b1, 1, X.n_cols);
  const arma::mat reach = arma::repmat(1 + arma::sum(arma::abs(X), 0), Z.n_rows, 1);
  const arma::uword at = (arma::abs(Z) / reach).index_min();
  const arma::uword i = at % Z.n_rows, n = at / Z.n_rows;
  const double away = Z(i, n) >= 0 ? -1 : 1;
  Flip flip{0 * W1, 0 * b1};
  flip.dW1.row(i) = -away * arma::sign(X.col(n)).t();
  flip.db1(i) = -away;
  return flip;
}
