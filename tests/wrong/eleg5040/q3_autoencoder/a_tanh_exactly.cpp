// Part: a
// Hint: but is none: tol = 0
#include "autoencoder.hpp"

// A scale of 1e-3 is taken for exact.
std::optional<nn::TwoLayer> eleg5040_q3::trivial_autoencoder(arma::uword D, arma::uword H,
                                                             nn::Activation act, double box,
                                                             double tol) {
  if (D == 0 || H == 0 || !(box > 0) || !(tol >= 0 && tol < box))
    throw std::invalid_argument("a size, the box or the tolerance");
  if (H < D || std::isinf(box)) return std::nullopt;
  const double e = act == nn::Activation::tanh ? 1e-3 / box : 1;
  return nn::TwoLayer{e * arma::eye(H, D), arma::vec(H), arma::eye(D, H) / e, arma::vec(D)};
}
