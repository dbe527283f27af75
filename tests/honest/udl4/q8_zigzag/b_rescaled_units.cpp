#include "zigzag.hpp"

// Each hidden unit twice as large and weighted half: other matrices, the same function.
nn::Mlp udl4_q8::self_compose(const nn::Shallow1D& f, arma::uword copies) {
  const arma::uword D = f.phi.n_elem;
  if (D == 0 || f.theta0.n_elem != D || f.theta1.n_elem != D)
    throw std::invalid_argument("phi, theta0, theta1 must have one length, at least 1");
  nn::Mlp net;
  arma::mat W{1};  // the affine map from what came before to the input of the next copy
  double c = 0;
  for (arma::uword k = 0; k < copies; ++k) {
    net.W.push_back(2 * f.theta1 * W);
    net.b.push_back(2 * (f.theta0 + c * f.theta1));
    W = f.phi.t() / 2;
    c = f.phi0;
  }
  net.W.push_back(W);
  net.b.push_back(arma::vec{c});
  return net;
}
