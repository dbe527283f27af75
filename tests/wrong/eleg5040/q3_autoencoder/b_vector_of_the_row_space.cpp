// Part: b
// Hint: look for W1 x = 0
#include "autoencoder.hpp"

// The last right singular vector of the thin decomposition belongs to the rows of W1.
arma::vec eleg5040_q3::unreconstructable(const nn::TwoLayer& net) {
  if (net.W1.is_empty() || net.W1.n_rows >= net.W1.n_cols) throw std::invalid_argument("W1");
  if (net.b1.n_elem != net.W1.n_rows || arma::size(net.W2) != arma::size(net.W1.t()) ||
      net.b2.n_elem != net.W2.n_rows)
    throw std::invalid_argument("shapes");
  arma::mat U, V;
  arma::vec s;
  arma::svd_econ(U, s, V, net.W1);
  return V.col(V.n_cols - 1);
}
