// Part: d
// Hint: Left of all knots the slope is wrong
#include "piecewise_composition.hpp"

// relu(k - x) falls, but its weight is taken as if it rose.
nn::Shallow1D beyond_q8::shallow_network(const Pwl& f) {
  static_cast<void>(simplify(f));  // refuses what is no function
  const arma::uword K = f.knots.n_elem;
  const arma::vec k = K == 0 ? arma::vec{0} : f.knots;
  nn::Shallow1D net = {
      f.slope(0) * k(0) + f.intercept(0), {f.slope(0), f.slope(K > 0)}, {k(0), -k(0)}, {-1, 1}};
  for (arma::uword j = 1; j < K; ++j) {
    net.phi = arma::join_cols(net.phi, arma::vec{f.slope(j + 1) - f.slope(j)});
    net.theta0 = arma::join_cols(net.theta0, arma::vec{-k(j)});
    net.theta1 = arma::join_cols(net.theta1, arma::vec{1});
  }
  return net;
}
