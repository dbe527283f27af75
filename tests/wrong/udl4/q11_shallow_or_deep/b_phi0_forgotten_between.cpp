// Part: b
// Hint: Each copy must map [0, 1] into [0, 1]
#include "shallow_or_deep.hpp"

// Only the last layer adds phi0; the copies before it run from -phi0 to 1 - phi0.
nn::Mlp udl4_q11::region_maximiser(arma::uword K, arma::uword D) {
  if (K == 0 || D < 3) throw std::invalid_argument("K, D");
  arma::vec w(D + 1, arma::fill::ones);
  w.subvec(2, 3).fill(2);
  w /= arma::accu(w);
  const arma::vec t = arma::cumsum(w.head(D));
  arma::vec s = 1 / w, side(D, arma::fill::ones);
  for (arma::uword k = 1; k <= D; k += 2) s(k) = -s(k);
  const arma::vec phi = arma::diff(s);
  side(2) = -1;
  nn::Mlp net{{side}, {-side % t}};
  for (arma::uword k = 1; k < K; ++k) {
    net.W.push_back(side * phi.t());
    net.b.push_back(-side % t);
  }
  net.W.push_back(phi.t());
  net.b.push_back(arma::vec{-phi(2) * t(2)});
  return net;
}
