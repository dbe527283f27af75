// Part: a
// Hint: D + H = 17 is too much
#include "contrastive_divergence.hpp"

static arma::mat all_states(arma::uword D) {
  arma::mat V(D, arma::uword{1} << D);
  for (arma::uword n = 0; n < V.n_cols; ++n)
    for (arma::uword j = 0; j < D; ++j) V(j, n) = (n >> j) % 2 == 1;
  return V;
}

arma::vec beyond_q5::log_likelihoods(const Rbm& r, const arma::mat& X) {
  free_energies(r, X);  // throws if r or X is not legal
  const arma::vec G = -free_energies(r, all_states(X.n_rows));
  const double log_z = G.max() + std::log(arma::accu(arma::exp(G - G.max())));
  return -log_z - free_energies(r, X);
}
