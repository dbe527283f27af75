// Part: a
// Hint: tanh(2) = 0.96
#include "autoencoder.hpp"

// tanh is nearly the identity around 0, so the identity will do.
std::optional<nn::TwoLayer> eleg5040_q3::trivial_autoencoder(arma::uword D, arma::uword H,
                                                             nn::Activation act, double box,
                                                             double tol) {
  if (D == 0 || H == 0 || !(box > 0) || !(tol >= 0 && tol < box))
    throw std::invalid_argument("a size, the box or the tolerance");
  if (H < D || (act == nn::Activation::tanh && (tol == 0 || std::isinf(box)))) return std::nullopt;
  return nn::TwoLayer{arma::eye(H, D), arma::vec(H), arma::eye(D, H), arma::vec(D)};
}
