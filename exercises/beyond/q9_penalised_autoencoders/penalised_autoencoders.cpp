#include "penalised_autoencoders.hpp"

namespace beyond_q9 {

double sparsity_penalty(const arma::mat& W1, const arma::vec& b1, const arma::mat& X, double rho) {
  gradus::todo(W1, b1, X, rho);  // TODO part a
}

Gradients sparsity_gradient(const arma::mat& W1, const arma::vec& b1, const arma::mat& X,
                            double rho) {
  gradus::todo(W1, b1, X, rho);  // TODO part a
}

double contractive_penalty(const arma::mat& W1, const arma::vec& b1, const arma::mat& X) {
  gradus::todo(W1, b1, X);  // TODO part b
}

Gradients contractive_gradient(const arma::mat& W1, const arma::vec& b1, const arma::mat& X) {
  gradus::todo(W1, b1, X);  // TODO part b
}

Objective objective(const nn::TwoLayer& net, const arma::mat& X, const Penalties& penalties) {
  gradus::todo(net, X, penalties);  // TODO part c
}

TiedObjective tied_objective(const Tied& net, const arma::mat& X, const Penalties& penalties) {
  gradus::todo(net, X, penalties);  // TODO part c
}

}  // namespace beyond_q9
