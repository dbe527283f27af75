// Part: b
// Hint: The inner output is linear, so it is no layer of its own
#include "zigzag.hpp"

// One copy after the other, the output of each through a ReLU of its own.
nn::Mlp udl4_q8::self_compose(const nn::Shallow1D& f, arma::uword copies) {
  const arma::uword D = f.phi.n_elem;
  if (D == 0 || f.theta0.n_elem != D || f.theta1.n_elem != D) throw std::invalid_argument("sizes");
  nn::Mlp net;
  for (arma::uword k = 0; k < copies; ++k) {
    net.W.push_back(f.theta1);
    net.b.push_back(f.theta0);
    net.W.push_back(f.phi.t());
    net.b.push_back(arma::vec{f.phi0});
  }
  if (copies == 0) {
    net.W.push_back(arma::mat{1});
    net.b.push_back(arma::vec{0});
  }
  return net;
}
