// Part: b
// Hint: its row of W[k] is phi times one number
#include "zigzag.hpp"

// The matrix of rank one is transposed.
nn::Mlp udl4_q8::self_compose(const nn::Shallow1D& f, arma::uword copies) {
  const arma::uword D = f.phi.n_elem;
  if (D == 0 || f.theta0.n_elem != D || f.theta1.n_elem != D) throw std::invalid_argument("sizes");
  if (copies == 0) return {{arma::mat{1}}, {arma::vec{0}}};
  nn::Mlp net{{f.theta1}, {f.theta0}};
  for (arma::uword k = 1; k < copies; ++k) {
    net.W.push_back(f.phi * f.theta1.t());
    net.b.push_back(f.theta0 + f.theta1 * f.phi0);
  }
  net.W.push_back(f.phi.t());
  net.b.push_back(arma::vec{f.phi0});
  return net;
}
