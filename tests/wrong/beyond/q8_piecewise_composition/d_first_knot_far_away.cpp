// Part: d
// Hint: Left of all knots the slope is wrong
#include "piecewise_composition.hpp"

// The line begins at -8, far enough to the left for the plots.
nn::Shallow1D beyond_q8::shallow_network(const Pwl& f) {
  static_cast<void>(simplify(f));  // refuses what is no function
  const arma::uword K = f.knots.n_elem;
  if (K == 0) return {f.intercept(0), {f.slope(0), -f.slope(0)}, {0, 0}, {1, -1}};
  nn::Shallow1D net = {f.intercept(0) - 8 * f.slope(0), arma::vec(K + 1), arma::vec(K + 1),
                       arma::vec(K + 1, arma::fill::ones)};
  net.phi(0) = f.slope(0), net.theta0(0) = 8;
  for (arma::uword j = 0; j < K; ++j) {
    net.phi(j + 1) = f.slope(j + 1) - f.slope(j);
    net.theta0(j + 1) = -f.knots(j);
  }
  return net;
}
