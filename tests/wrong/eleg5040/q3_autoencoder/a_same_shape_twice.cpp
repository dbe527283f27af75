// Part: a
// Hint: W1 is H x D, b1 H, W2 D x H, b2 D
#include "autoencoder.hpp"

// Both matrices have the shape of the encoder.
std::optional<nn::TwoLayer> eleg5040_q3::trivial_autoencoder(arma::uword D, arma::uword H,
                                                             nn::Activation act, double, double) {
  if (H < D || act != nn::Activation::linear) return std::nullopt;
  return nn::TwoLayer{arma::eye(H, D), arma::vec(H), arma::eye(H, D), arma::vec(D)};
}
