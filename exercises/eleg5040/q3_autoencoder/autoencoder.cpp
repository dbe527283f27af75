#include "autoencoder.hpp"

namespace eleg5040_q3 {

std::optional<nn::TwoLayer> trivial_autoencoder(arma::uword D, arma::uword H, nn::Activation act,
                                                double box, double tol) {
  gradus::todo(D, H, act, box, tol);  // TODO part a
}

arma::vec unreconstructable(const nn::TwoLayer& net) {
  gradus::todo(net);  // TODO part b
}

nn::TwoLayer pca_autoencoder(const arma::mat& X, arma::uword H) {
  gradus::todo(X, H);  // TODO part b
}

double bottleneck_bound(const arma::mat& X, arma::uword H) {
  gradus::todo(X, H);  // TODO part b
}

bool can_copy(const arma::mat& X, arma::uword H) {
  gradus::todo(X, H);  // TODO part b
}

arma::mat denoising_gaussian(const arma::mat& S, double s2) {
  gradus::todo(S, s2);  // TODO part c
}

arma::mat denoising_masking(const arma::mat& S, double p) {
  gradus::todo(S, p);  // TODO part c
}

double expected_loss_gaussian(const arma::mat& W, const arma::mat& S, double s2) {
  gradus::todo(W, S, s2);  // TODO part c
}

double expected_loss_masking(const arma::mat& W, const arma::mat& S, double p) {
  gradus::todo(W, S, p);  // TODO part c
}

double lp_penalty(const arma::mat& W, double p, double lambda) {
  gradus::todo(W, p, lambda);  // TODO part d
}

arma::mat lp_subgradient(const arma::mat& W, double p, double lambda) {
  gradus::todo(W, p, lambda);  // TODO part d
}

arma::mat weight_decay_single(const arma::mat& S, double lambda) {
  gradus::todo(S, lambda);  // TODO part d
}

nn::TwoLayer weight_decay_factored(const arma::mat& S, double lambda, arma::uword H) {
  gradus::todo(S, lambda, H);  // TODO part d
}

double factored_objective(const nn::TwoLayer& net, const arma::mat& S, double lambda) {
  gradus::todo(net, S, lambda);  // TODO part d
}

}  // namespace eleg5040_q3
