#include "piecewise_composition.hpp"

// From the output to the input, neuron by neuron; layers of one entry where there is no function.
nn::Mlp beyond_q8::deep_network(const std::vector<Pwl>& stack) {
  std::vector<nn::Shallow1D> parts;
  for (const Pwl& f : stack) parts.push_back(shallow_network(f));
  const std::size_t L = stack.size();
  nn::Mlp net{std::vector<arma::mat>(L + 1), std::vector<arma::vec>(L + 1)};
  for (std::size_t l = L + 1; l-- > 0;) {
    const arma::rowvec w = l > 0 ? arma::rowvec(parts[l - 1].phi.t()) : arma::rowvec{1};
    const double c = l > 0 ? parts[l - 1].phi0 : 0;
    if (l == L) {
      net.W[l] = w;
      net.b[l] = {c};
      continue;
    }
    const auto& [phi0, phi, theta0, theta1] = parts[l];
    net.W[l].set_size(theta1.n_elem, w.n_elem);
    net.b[l].set_size(theta1.n_elem);
    for (arma::uword i = 0; i < theta1.n_elem; ++i) {
      for (arma::uword j = 0; j < w.n_elem; ++j) net.W[l](i, j) = theta1(i) * w(j);
      net.b[l](i) = theta0(i) + theta1(i) * c;
    }
  }
  return net;
}
