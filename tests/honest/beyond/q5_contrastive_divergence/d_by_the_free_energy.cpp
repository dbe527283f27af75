#include "contrastive_divergence.hpp"

beyond_q5::Gradient beyond_q5::contrastive_divergence(const Rbm& r, const arma::mat& X,
                                                      arma::uword k, const arma::vec& u) {
  // Two gradients of part a: F is to fall at the data and to rise at the ends of the chains.
  const Chain chain = gibbs_chain(r, X, k, u);
  const Gradient data = free_energy_gradient(r, X);
  const Gradient end = free_energy_gradient(r, chain.x.slice(k - 1));
  return {end.dW - data.dW, end.db - data.db, end.dc - data.dc};
}
