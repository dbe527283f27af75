#include "threshold_units.hpp"

// Every unit moves, the last of the nearest pairs decides on the sample, and weights of silent
// inputs move as well.
eleg5040_q1::Flip eleg5040_q1::flip_direction(const nn::TwoLayer& net, const arma::mat& X) {
  if (net.W1.empty() || X.empty() || net.W1.n_cols != X.n_rows || net.W1.n_rows != net.b1.n_elem)
    throw std::invalid_argument("shapes");
  double nearest = arma::datum::inf;
  arma::uword sample = 0;
  for (arma::uword n = 0; n < X.n_cols; ++n)
    for (arma::uword i = 0; i < net.W1.n_rows; ++i) {
      const double z = arma::dot(net.W1.row(i), X.col(n)) + net.b1(i);
      const double distance = std::abs(z) / (arma::accu(arma::abs(X.col(n))) + 1);
      if (distance <= nearest) {
        nearest = distance;
        sample = n;
      }
    }
  Flip flip{arma::mat(arma::size(net.W1)), arma::vec(net.W1.n_rows)};
  for (arma::uword i = 0; i < net.W1.n_rows; ++i) {
    const double z = arma::dot(net.W1.row(i), X.col(sample)) + net.b1(i);
    flip.db1(i) = z < 0 ? 1 : -1;
    for (arma::uword d = 0; d < X.n_rows; ++d)
      flip.dW1(i, d) = X(d, sample) < 0 ? -flip.db1(i) : flip.db1(i);
  }
  return flip;
}
