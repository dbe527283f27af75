// Part: b
// Hint: say so here, with nullopt
#include "oscillation.hpp"

// Throws where there is no zig-zag.
std::optional<nn::Shallow1D> udl4_q9::oscillator(arma::uword hidden_units) {
  const arma::uword n = hidden_units;
  if (n < 3) throw std::invalid_argument("there must be three units");
  arma::vec w(n + 1, arma::fill::ones);
  w.subvec(2, 3).fill(2);
  w /= arma::accu(w);
  const arma::vec t = arma::cumsum(w.head(n));
  arma::vec s = 1 / w;
  for (arma::uword k = 1; k <= n; k += 2) s(k) = -s(k);
  const arma::vec phi = arma::diff(s);
  arma::vec facing(n, arma::fill::ones);
  facing(2) = -1;
  return nn::Shallow1D{-phi(2) * t(2), phi, -facing % t, facing};
}
