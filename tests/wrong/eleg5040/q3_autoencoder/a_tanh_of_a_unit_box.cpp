// Part: a
// Hint: the error at the border grows with the cube of the box
#include "autoencoder.hpp"

// The tolerance of a box of size 1, for every box.
std::optional<nn::TwoLayer> eleg5040_q3::trivial_autoencoder(arma::uword D, arma::uword H,
                                                             nn::Activation act, double box,
                                                             double tol) {
  if (D == 0 || H == 0 || !(box > 0) || !(tol >= 0 && tol < box))
    throw std::invalid_argument("a size, the box or the tolerance");
  if (H < D || act == nn::Activation::relu) return std::nullopt;
  if (act == nn::Activation::tanh && (tol == 0 || std::isinf(box))) return std::nullopt;
  const double e = act == nn::Activation::tanh ? std::sqrt(std::min(3 * tol, 0.5)) / box : 1;
  return nn::TwoLayer{e * arma::eye(H, D), arma::vec(H), arma::eye(D, H) / e, arma::vec(D)};
}
