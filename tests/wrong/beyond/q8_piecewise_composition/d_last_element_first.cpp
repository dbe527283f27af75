// Part: d
// Hint: stack[0] is the first that sees x
#include <algorithm>

#include "piecewise_composition.hpp"

// The last function is next to the input.
nn::Mlp beyond_q8::deep_network(const std::vector<Pwl>& stack) {
  std::vector<Pwl> reversed(stack.rbegin(), stack.rend());
  nn::Mlp net = {{arma::mat(1, 1, arma::fill::ones)}, {arma::vec(1)}};
  for (const Pwl& f : reversed) {
    const nn::Shallow1D next = shallow_network(f);
    net.W.back() = next.theta1 * net.W.back();
    net.b.back() = next.theta1 * net.b.back() + next.theta0;
    net.W.push_back(next.phi.t());
    net.b.push_back({next.phi0});
  }
  return net;
}
