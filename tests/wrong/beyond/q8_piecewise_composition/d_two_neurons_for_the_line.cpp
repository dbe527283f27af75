// Part: d
// Hint: One neuron too many
#include "piecewise_composition.hpp"

// A line from two neurons, and one neuron for each knot.
nn::Shallow1D beyond_q8::shallow_network(const Pwl& f) {
  static_cast<void>(simplify(f));  // refuses what is no function
  const arma::uword K = f.knots.n_elem;
  nn::Shallow1D net = {f.intercept(0), arma::vec(K + 2), arma::vec(K + 2), arma::vec(K + 2)};
  net.phi(0) = f.slope(0), net.theta1(0) = 1;
  net.phi(1) = -f.slope(0), net.theta1(1) = -1;
  for (arma::uword j = 0; j < K; ++j) {
    net.phi(j + 2) = f.slope(j + 1) - f.slope(j);
    net.theta0(j + 2) = -f.knots(j);
    net.theta1(j + 2) = 1;
  }
  return net;
}
