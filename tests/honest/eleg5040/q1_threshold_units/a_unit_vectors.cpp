#include "threshold_units.hpp"

// Each sample (x, 1) is scaled to 1-norm 1 first; then |z| itself is the distance.
double eleg5040_q1::flat_radius(const nn::TwoLayer& net, const arma::mat& X) {
  if (net.W1.empty() || X.empty()) throw std::invalid_argument("empty");
  if (net.W1.n_cols != X.n_rows || net.W1.n_rows != net.b1.n_elem)
    throw std::invalid_argument("shapes");
  const arma::mat samples =
      arma::normalise(arma::join_cols(X, arma::ones<arma::rowvec>(X.n_cols)), 1, 0);
  return arma::abs(arma::join_rows(net.W1, net.b1) * samples).min();
}
