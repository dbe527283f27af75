// Part: a
// Hint: for which x is relu(x + b) = x + b
#include "autoencoder.hpp"

// A bias of 1 whatever the box.
std::optional<nn::TwoLayer> eleg5040_q3::trivial_autoencoder(arma::uword D, arma::uword H,
                                                             nn::Activation act, double box,
                                                             double tol) {
  if (D == 0 || H == 0 || !(box > 0) || !(tol >= 0 && tol < box))
    throw std::invalid_argument("a size, the box or the tolerance");
  if (H < D) return std::nullopt;
  if (act == nn::Activation::relu && std::isinf(box)) return std::nullopt;
  nn::TwoLayer net{arma::eye(H, D), arma::vec(H), arma::eye(D, H), arma::vec(D)};
  if (act == nn::Activation::relu) {
    net.b1.ones();
    net.b2 -= 1;
  }
  return net;
}
