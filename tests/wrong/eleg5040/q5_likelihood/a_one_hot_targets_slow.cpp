// Part: a
// Fails: speed
#include "likelihood.hpp"

// Right: the other form, with the c N numbers of a Y.
double eleg5040_q5::nll(const arma::mat& P, const arma::uvec& y) {
  if (P.is_empty() || y.n_elem != P.n_cols || y.max() >= P.n_rows)
    throw std::invalid_argument("sizes or labels");
  arma::mat Y(arma::size(P));
  for (arma::uword n = 0; n < y.n_elem; ++n) Y(y(n), n) = 1;
  return cross_entropy(P, Y);
}
