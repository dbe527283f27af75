// Part: a
// Hint: This input is not legal
#include "autoencoder.hpp"

// Any tolerance and any box are taken; otherwise right for linear networks.
std::optional<nn::TwoLayer> eleg5040_q3::trivial_autoencoder(arma::uword D, arma::uword H,
                                                             nn::Activation act, double, double) {
  if (D == 0 || H == 0) throw std::invalid_argument("D and H must be positive");
  if (H < D || act != nn::Activation::linear) return std::nullopt;
  return nn::TwoLayer{arma::eye(H, D), arma::vec(H), arma::eye(D, H), arma::vec(D)};
}
