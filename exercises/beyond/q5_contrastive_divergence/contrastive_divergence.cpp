#include "contrastive_divergence.hpp"

namespace beyond_q5 {

arma::vec free_energies(const Rbm& r, const arma::mat& X) {
  gradus::todo(r, X);  // TODO part a
}

Gradient free_energy_gradient(const Rbm& r, const arma::mat& X) {
  gradus::todo(r, X);  // TODO part a
}

arma::vec log_likelihoods(const Rbm& r, const arma::mat& X) {
  gradus::todo(r, X);  // TODO part a
}

Gradient log_likelihood_gradient(const Rbm& r, const arma::mat& X) {
  gradus::todo(r, X);  // TODO part b
}

Chain gibbs_chain(const Rbm& r, const arma::mat& X, arma::uword k, const arma::vec& u) {
  gradus::todo(r, X, k, u);  // TODO part c
}

Gradient contrastive_divergence(const Rbm& r, const arma::mat& X, arma::uword k,
                                const arma::vec& u) {
  gradus::todo(r, X, k, u);  // TODO part d
}

}  // namespace beyond_q5
