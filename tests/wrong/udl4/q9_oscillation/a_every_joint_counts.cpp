// Part: a
// Hint: Where the slope stays the same there is no joint
#include "oscillation.hpp"

// One region more than units, always.
arma::vec udl4_q9::region_slopes(const nn::Shallow1D& f) {
  if (f.theta0.n_elem != f.phi.n_elem || f.theta1.n_elem != f.phi.n_elem)
    throw std::invalid_argument("lengths");
  const arma::uvec units = arma::find(f.theta1 != 0);
  const arma::vec phi = f.phi(units), theta0 = f.theta0(units), theta1 = f.theta1(units);
  const arma::vec joints = -theta0 / theta1, jumps = phi % arma::abs(theta1);
  arma::vec slopes(phi.n_elem + 1);
  slopes(0) = arma::accu(arma::clamp(theta1, -arma::datum::inf, 0) % phi);
  const arma::uvec order = arma::sort_index(joints);
  for (arma::uword i = 0; i < phi.n_elem; ++i) slopes(i + 1) = slopes(i) + jumps(order(i));
  return slopes;
}
