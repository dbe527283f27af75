// Part: b
// Hint: The values of f matter as much as its joints
#include "shallow_or_deep.hpp"

// All the regions, but the last layer is twice as steep: f runs from 0 to 2.
nn::Mlp udl4_q11::region_maximiser(arma::uword K, arma::uword D) {
  if (K == 0 || D < 3) throw std::invalid_argument("K, D");
  arma::vec w(D + 1, arma::fill::ones);
  w.subvec(2, 3).fill(2);
  w /= arma::accu(w);
  const arma::vec t = arma::cumsum(w.head(D));
  arma::vec s = 1 / w, side(D, arma::fill::ones);
  for (arma::uword k = 1; k <= D; k += 2) s(k) = -s(k);
  const arma::vec phi = arma::diff(s);
  const double phi0 = -phi(2) * t(2);
  side(2) = -1;
  nn::Mlp net{{side}, {-side % t}};
  for (arma::uword k = 1; k < K; ++k) {
    net.W.push_back(side * phi.t());
    net.b.push_back(side * phi0 - side % t);
  }
  net.W.push_back(2 * phi.t());
  net.b.push_back(arma::vec{2 * phi0});
  return net;
}
