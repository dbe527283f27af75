// Part: d
// Hint: is what makes it small
#include "piecewise_composition.hpp"

// The shallow network of the whole stack.
nn::Mlp beyond_q8::deep_network(const std::vector<Pwl>& stack) {
  if (stack.empty()) return {{arma::mat(1, 1, arma::fill::ones)}, {arma::vec(1)}};
  const nn::Shallow1D net = shallow_network(compose_stack(stack));
  return {{net.theta1, net.phi.t()}, {net.theta0, {net.phi0}}};
}
