// Part: d
// Hint: K + 1 neurons are enough
#include "piecewise_composition.hpp"

// Every layer is as wide as the widest function needs; the rest are dead neurons.
nn::Mlp beyond_q8::deep_network(const std::vector<Pwl>& stack) {
  arma::uword widest = 2;
  for (const Pwl& f : stack) widest = std::max(widest, f.knots.n_elem + 1);
  nn::Mlp net = {{arma::mat(1, 1, arma::fill::ones)}, {arma::vec(1)}};
  for (const Pwl& f : stack) {
    nn::Shallow1D next = shallow_network(f);
    next.phi.resize(widest), next.theta0.resize(widest), next.theta1.resize(widest);
    net.W.back() = next.theta1 * net.W.back();
    net.b.back() = next.theta1 * net.b.back() + next.theta0;
    net.W.push_back(next.phi.t());
    net.b.push_back({next.phi0});
  }
  return net;
}
