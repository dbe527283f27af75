// Part: a
// Hint: The code of H < D numbers is too small
#include "autoencoder.hpp"

// As much of the identity as there is room for.
std::optional<nn::TwoLayer> eleg5040_q3::trivial_autoencoder(arma::uword D, arma::uword H,
                                                             nn::Activation act, double box,
                                                             double tol) {
  if (D == 0 || H == 0 || !(box > 0) || !(tol >= 0 && tol < box) ||
      act == nn::Activation::sigmoid || act == nn::Activation::step)
    throw std::invalid_argument("a size, the box, the tolerance or the activation");
  return nn::TwoLayer{arma::eye(H, D), arma::vec(H), arma::eye(D, H), arma::vec(D)};
}
