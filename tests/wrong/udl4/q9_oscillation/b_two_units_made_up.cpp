// Part: b
// Hint: Part a says when there is none
#include "oscillation.hpp"

// Up, down and up with two units: the joint of the second is at 2/3, the first unit is on from 0
// on.
std::optional<nn::Shallow1D> udl4_q9::oscillator(arma::uword hidden_units) {
  const arma::uword n = hidden_units;
  if (n < 2) return std::nullopt;
  arma::vec w(n + 1, arma::fill::ones);
  if (n > 2) w.subvec(2, 3).fill(2);
  w /= arma::accu(w);
  const arma::vec t = arma::cumsum(w.head(n));
  arma::vec s = 1 / w;
  for (arma::uword k = 1; k <= n; k += 2) s(k) = -s(k);
  const arma::vec phi = arma::diff(s);
  arma::vec facing(n, arma::fill::ones);
  const arma::uword left = n > 2 ? 2 : 0;
  facing(left) = -1;
  return nn::Shallow1D{-phi(left) * t(left), phi, -facing % t, facing};
}
