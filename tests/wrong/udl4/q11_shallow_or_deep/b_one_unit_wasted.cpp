// Part: b
// Hint: Every unit must bend f inside (0, 1)
#include "shallow_or_deep.hpp"

// The first joint lies at 0.
nn::Mlp udl4_q11::region_maximiser(arma::uword K, arma::uword D) {
  if (K == 0 || D < 3) throw std::invalid_argument("K, D");
  const double n = double(D);
  const arma::vec t = arma::regspace(0, n - 1) / n, one(D, arma::fill::ones);
  arma::vec phi(D);
  for (arma::uword j = 0; j < D; ++j) phi(j) = j == 0 ? n : j % 2 == 1 ? -2 * n : 2 * n;
  nn::Mlp net{{one}, {-t}};
  for (arma::uword k = 1; k < K; ++k) {
    net.W.push_back(one * phi.t());
    net.b.push_back(-t);
  }
  net.W.push_back(phi.t());
  net.b.push_back(arma::vec{0});
  return net;
}
