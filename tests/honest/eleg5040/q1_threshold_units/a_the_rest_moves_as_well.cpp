#include "threshold_units.hpp"

// Only the unit that flips first has to move just so. The weights of inputs that are 0 and all
// those of the other units move too, and it does no harm.
eleg5040_q1::Flip eleg5040_q1::flip_direction(const nn::TwoLayer& net, const arma::mat& X) {
  const double radius = flat_radius(net, X);  // throws if the shapes do not fit
  const arma::mat Z = net.W1 * X + arma::repmat(net.b1, 1, X.n_cols);
  arma::mat missing(arma::size(Z));  // by how much each unit is still short of its threshold
  for (arma::uword n = 0; n < Z.n_cols; ++n)
    missing.col(n) = arma::abs(Z.col(n)) - radius * (1 + arma::norm(X.col(n), 1));
  const arma::uword nearest = missing.index_min();
  const arma::uword unit = nearest % Z.n_rows, sample = nearest / Z.n_rows;
  Flip flip{arma::mat(arma::size(net.W1)), arma::vec(net.b1.n_elem)};
  flip.dW1.fill(0.5);
  flip.db1.fill(-0.25);
  const double direction = Z(unit, sample) < 0 ? 1 : -1;
  flip.db1(unit) = direction;
  for (arma::uword d = 0; d < X.n_rows; ++d)
    flip.dW1(unit, d) = X(d, sample) < 0 ? -direction : direction;
  return flip;
}
