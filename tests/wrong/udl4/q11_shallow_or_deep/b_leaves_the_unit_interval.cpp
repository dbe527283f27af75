// Part: b
// Hint: The values of f matter as much as its joints
#include "shallow_or_deep.hpp"

// Only rises, to D and beyond: nothing keeps the values in [0, 1].
nn::Mlp udl4_q11::region_maximiser(arma::uword K, arma::uword D) {
  if (K == 0 || D < 3) throw std::invalid_argument("K, D");
  const arma::vec t = arma::regspace(1, double(D)) / (double(D) + 1), one(D, arma::fill::ones);
  nn::Mlp net{{one}, {-t}};
  for (arma::uword k = 1; k < K; ++k) {
    net.W.push_back(one * one.t());
    net.b.push_back(-t);
  }
  net.W.push_back(2 * one.t());
  net.b.push_back(arma::vec{0});
  return net;
}
