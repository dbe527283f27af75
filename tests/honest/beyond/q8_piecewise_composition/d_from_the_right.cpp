#include "piecewise_composition.hpp"

// The mirror image: all neurons but one look to the left, and turn at their knots with a factor.
nn::Shallow1D beyond_q8::shallow_network(const Pwl& f) {
  static_cast<void>(simplify(f));  // refuses what is no function
  const arma::uword K = f.knots.n_elem;
  if (K == 0) return {f.intercept(0) + f.slope(0), {f.slope(0), -f.slope(0)}, {-1, 1}, {1, -1}};
  const double k = f.knots(K - 1);
  nn::Shallow1D net = {f.slope(K) * k + f.intercept(K), arma::vec(K + 1), arma::vec(K + 1),
                       arma::vec(K + 1)};
  for (arma::uword j = 0; j < K; ++j) {
    const double change = j + 1 < K ? f.slope(j) - f.slope(j + 1) : f.slope(j);
    net.phi(j) = -change / 3;
    net.theta0(j) = 3 * f.knots(j);
    net.theta1(j) = -3;
  }
  net.phi(K) = f.slope(K) / 7;
  net.theta0(K) = -7 * k;
  net.theta1(K) = 7;
  return net;
}
