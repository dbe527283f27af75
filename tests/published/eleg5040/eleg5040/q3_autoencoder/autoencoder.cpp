#include "autoencoder.hpp"

// The published answer to problem 3, as it stands: one sentence on the trivial solution and a list
// of three cures.
namespace eleg5040_q3 {

// "the trivial solution is the identity matrix": nothing is said of H or of the activation.
std::optional<nn::TwoLayer> trivial_autoencoder(arma::uword D, arma::uword H, nn::Activation,
                                                double, double) {
  return nn::TwoLayer{arma::eye(H, D), arma::vec(H), arma::eye(D, H), arma::vec(D)};
}

// Cure 1: "fewer hidden units than inputs", and the samples cannot be copied.
bool can_copy(const arma::mat& X, arma::uword H) { return H >= X.n_rows; }

arma::vec unreconstructable(const nn::TwoLayer& net) { gradus::todo(net); }
nn::TwoLayer pca_autoencoder(const arma::mat& X, arma::uword H) { gradus::todo(X, H); }
double bottleneck_bound(const arma::mat& X, arma::uword H) { gradus::todo(X, H); }

// Cure 2: "add noise to the input". There is no formula.
arma::mat denoising_gaussian(const arma::mat& S, double s2) { gradus::todo(S, s2); }
arma::mat denoising_masking(const arma::mat& S, double p) { gradus::todo(S, p); }
double expected_loss_gaussian(const arma::mat& W, const arma::mat& S, double s2) {
  gradus::todo(W, S, s2);
}
double expected_loss_masking(const arma::mat& W, const arma::mat& S, double p) {
  gradus::todo(W, S, p);
}

// Cure 3: "L-x normalization" of the weights. Read literally, the solution without a penalty is
// normalised: the identity, whose rows have norm 1 already.
arma::mat weight_decay_single(const arma::mat& S, double) {
  return arma::normalise(arma::mat(arma::size(S), arma::fill::eye), 2, 1);
}
nn::TwoLayer weight_decay_factored(const arma::mat& S, double, arma::uword H) {
  const arma::mat W1 = arma::normalise(arma::mat(H, S.n_rows, arma::fill::eye), 2, 1);
  return {W1, arma::vec(H), W1.t(), arma::vec(S.n_rows)};
}

double lp_penalty(const arma::mat& W, double p, double lambda) { gradus::todo(W, p, lambda); }
arma::mat lp_subgradient(const arma::mat& W, double p, double lambda) {
  gradus::todo(W, p, lambda);
}
double factored_objective(const nn::TwoLayer& net, const arma::mat& S, double lambda) {
  gradus::todo(net, S, lambda);
}

}  // namespace eleg5040_q3
