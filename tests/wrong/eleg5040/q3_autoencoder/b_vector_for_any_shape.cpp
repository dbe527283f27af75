// Part: b
// Hint: This input is not legal
#include "autoencoder.hpp"

// H >= D is not looked at: a vector of ones is as good as any.
arma::vec eleg5040_q3::unreconstructable(const nn::TwoLayer& net) {
  const arma::mat kernel = arma::null(net.W1);
  if (kernel.n_cols == 0) return arma::normalise(arma::vec(net.W1.n_cols, arma::fill::ones));
  const arma::vec x = kernel.col(0), r = net.W2 * net.b1 + net.b2;
  return arma::dot(x, r) > 0 ? arma::vec(-x) : x;
}
