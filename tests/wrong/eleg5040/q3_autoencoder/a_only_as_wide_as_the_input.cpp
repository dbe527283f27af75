// Part: a
// Hint: More hidden units never hurt
#include "autoencoder.hpp"

// "The identity is square": nothing for H > D.
std::optional<nn::TwoLayer> eleg5040_q3::trivial_autoencoder(arma::uword D, arma::uword H,
                                                             nn::Activation act, double box,
                                                             double tol) {
  if (H != D || act != nn::Activation::linear) return std::nullopt;
  if (!(tol < box)) throw std::invalid_argument("the tolerance must be smaller than the box");
  return nn::TwoLayer{arma::eye(D, D), arma::vec(D), arma::eye(D, D), arma::vec(D)};
}
