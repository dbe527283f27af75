// Part: b
// Hint: x and -x have the same reconstruction here
#include "autoencoder.hpp"

// Any vector of the null space, whatever its sign.
arma::vec eleg5040_q3::unreconstructable(const nn::TwoLayer& net) {
  if (net.W1.is_empty() || net.W1.n_rows >= net.W1.n_cols) throw std::invalid_argument("W1");
  if (net.b1.n_elem != net.W1.n_rows || arma::size(net.W2) != arma::size(net.W1.t()) ||
      net.b2.n_elem != net.W2.n_rows)
    throw std::invalid_argument("shapes");
  return arma::mat(arma::null(net.W1)).col(0);
}
