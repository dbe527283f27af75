// Part: d
// Hint: Everything that is constant belongs to the bias
#include "piecewise_composition.hpp"

// What the last layer adds does not reach the next neurons.
nn::Mlp beyond_q8::deep_network(const std::vector<Pwl>& stack) {
  nn::Mlp net = {{arma::mat(1, 1, arma::fill::ones)}, {arma::vec(1)}};
  for (const Pwl& f : stack) {
    const nn::Shallow1D next = shallow_network(f);
    net.W.back() = next.theta1 * net.W.back();
    net.b.back() = next.theta0;
    net.W.push_back(next.phi.t());
    net.b.push_back({next.phi0});
  }
  return net;
}
