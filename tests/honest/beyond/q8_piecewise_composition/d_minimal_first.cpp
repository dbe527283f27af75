#include "piecewise_composition.hpp"

// Fewer neurons, if f has knots without a bend; weights by solving for the values at some points.
nn::Shallow1D beyond_q8::shallow_network(const Pwl& f) {
  static_cast<void>(simplify(f));  // refuses what is no function
  const Pwl h = simplify(f);
  const arma::uword K = h.knots.n_elem;
  const arma::vec k = K == 0 ? arma::vec{0} : h.knots;
  nn::Shallow1D net;
  net.theta0 = arma::join_cols(arma::vec{k(0)}, -k);
  net.theta1 = arma::vec(k.n_elem + 1, arma::fill::ones);
  net.theta1(0) = -1;
  const arma::uword n = net.theta0.n_elem + 1;
  // A point left of all knots, the knots, and one right of all.
  const arma::vec x = arma::join_cols(arma::vec{k(0) - 1}, k, arma::vec{k.back() + 1});
  arma::mat A(n, n, arma::fill::ones);
  for (arma::uword i = 0; i < n; ++i)
    for (arma::uword j = 1; j < n; ++j)
      A(i, j) = std::max(0.0, net.theta0(j - 1) + net.theta1(j - 1) * x(i));
  const arma::vec weights = arma::solve(A, evaluate(h, x));
  net.phi0 = weights(0);
  net.phi = weights.tail(n - 1);
  return net;
}
