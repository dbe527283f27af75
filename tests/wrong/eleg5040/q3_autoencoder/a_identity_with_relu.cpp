// Part: a
// Hint: relu(-1) = 0
#include "autoencoder.hpp"

// The identity, whatever the activation.
std::optional<nn::TwoLayer> eleg5040_q3::trivial_autoencoder(arma::uword D, arma::uword H,
                                                             nn::Activation act, double box,
                                                             double tol) {
  if (D == 0 || H == 0 || !(box > 0) || !(tol >= 0 && tol < box) ||
      act == nn::Activation::sigmoid || act == nn::Activation::step)
    throw std::invalid_argument("a size, the box, the tolerance or the activation");
  if (H < D) return std::nullopt;
  return nn::TwoLayer{arma::eye(H, D), arma::vec(H), arma::eye(D, H), arma::vec(D)};
}
