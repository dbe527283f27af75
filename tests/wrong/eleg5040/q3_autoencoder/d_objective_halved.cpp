// Part: d
// Hint: There is no factor 1/2 here
#include "autoencoder.hpp"

double eleg5040_q3::factored_objective(const nn::TwoLayer& net, const arma::mat& S, double lambda) {
  if (net.W1.is_empty() || arma::size(net.W2) != arma::size(net.W1.t()) || !(lambda > 0) ||
      !S.is_square() || S.n_rows != net.W1.n_cols)
    throw std::invalid_argument("the net, S or lambda");
  const arma::mat E = net.W2 * net.W1 - arma::eye(arma::size(S));
  return arma::trace(E * S * E.t()) +
         lambda / 2 * (arma::accu(net.W1 % net.W1) + arma::accu(net.W2 % net.W2));
}
