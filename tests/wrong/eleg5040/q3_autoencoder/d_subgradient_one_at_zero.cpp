// Part: d
// Hint: At w = 0 the answer is 0
#include "autoencoder.hpp"

// sign(0) = 1
arma::mat eleg5040_q3::lp_subgradient(const arma::mat& W, double p, double lambda) {
  if (W.is_empty() || !(p >= 1) || std::isinf(p) || !(lambda > 0))
    throw std::invalid_argument("W, p or lambda");
  arma::mat G(arma::size(W));
  for (arma::uword e = 0; e < W.n_elem; ++e)
    G(e) = (W(e) >= 0 ? 1 : -1) * lambda * p * std::pow(std::abs(W(e)), p - 1);
  return G;
}
