// Part: d
// Hint: Between two functions is no ReLU
#include "piecewise_composition.hpp"

// Each function gives its value to a layer of its own.
nn::Mlp beyond_q8::deep_network(const std::vector<Pwl>& stack) {
  nn::Mlp net = {{arma::mat(1, 1, arma::fill::ones)}, {arma::vec(1)}};
  for (const Pwl& f : stack) {
    const nn::Shallow1D next = shallow_network(f);
    net.W.push_back(next.theta1);
    net.b.push_back(next.theta0);
    net.W.push_back(next.phi.t());
    net.b.push_back({next.phi0});
  }
  return net;
}
