// Part: a
// Hint: not yet a probability
#include "contrastive_divergence.hpp"

arma::vec beyond_q5::log_likelihoods(const Rbm& r, const arma::mat& X) {
  free_energies(r, X);  // throws if r or X is not legal
  if (r.W.n_rows + r.W.n_cols > 16) throw std::invalid_argument("D + H");
  return -free_energies(r, X);
}
