// Part: d
// Hint: This input is not legal
#include "piecewise_composition.hpp"

// Right, but takes any knots.
nn::Shallow1D beyond_q8::shallow_network(const Pwl& f) {
  if (f.slope.n_elem != f.knots.n_elem + 1 || f.intercept.n_elem != f.slope.n_elem ||
      !f.knots.is_finite() || !f.slope.is_finite() || !f.intercept.is_finite())
    throw std::invalid_argument("f");
  const arma::uword K = f.knots.n_elem;
  const arma::vec k = K == 0 ? arma::vec{0} : f.knots;
  nn::Shallow1D net = {
      f.slope(0) * k(0) + f.intercept(0), {-f.slope(0), f.slope(K > 0)}, {k(0), -k(0)}, {-1, 1}};
  for (arma::uword j = 1; j < K; ++j) {
    net.phi = arma::join_cols(net.phi, arma::vec{f.slope(j + 1) - f.slope(j)});
    net.theta0 = arma::join_cols(net.theta0, arma::vec{-k(j)});
    net.theta1 = arma::join_cols(net.theta1, arma::vec{1});
  }
  return net;
}
