#include "piecewise_composition.hpp"

// Every layer is multiplied by 2, and its neurons stand in the opposite order.
nn::Mlp beyond_q8::deep_network(const std::vector<Pwl>& stack) {
  nn::Mlp net = {{arma::mat(1, 1, arma::fill::ones)}, {arma::vec(1)}};
  for (const Pwl& f : stack) {
    const nn::Shallow1D next = shallow_network(f);
    const arma::vec theta1 = 2 * arma::flipud(next.theta1), theta0 = 2 * arma::flipud(next.theta0);
    const arma::mat W = net.W.back();
    const double b = arma::as_scalar(net.b.back());
    net.W.back() = arma::kron(theta1, W);
    net.b.back() = b * theta1 + theta0;
    net.W.push_back(0.5 * arma::flipud(next.phi).t());
    net.b.push_back(arma::vec{next.phi0});
  }
  return net;
}
