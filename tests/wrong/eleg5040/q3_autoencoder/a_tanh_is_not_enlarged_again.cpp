// Part: a
// Hint: what shrinks x tenfold must be enlarged tenfold
#include "autoencoder.hpp"

// Small weights on both sides.
std::optional<nn::TwoLayer> eleg5040_q3::trivial_autoencoder(arma::uword D, arma::uword H,
                                                             nn::Activation act, double box,
                                                             double tol) {
  if (D == 0 || H == 0 || !(box > 0) || !(tol >= 0 && tol < box))
    throw std::invalid_argument("a size, the box or the tolerance");
  if (H < D || tol == 0 || std::isinf(box)) return std::nullopt;
  const double e = act == nn::Activation::tanh ? std::sqrt(3 * tol / box) / box : 1;
  return nn::TwoLayer{e * arma::eye(H, D), arma::vec(H), e * arma::eye(D, H), arma::vec(D)};
}
