// Part: b
// Hint: one unit that faces left and makes the first slope
#include "oscillation.hpp"

// Takes an odd number of units for impossible.
std::optional<nn::Shallow1D> udl4_q9::oscillator(arma::uword hidden_units) {
  const arma::uword n = hidden_units;
  if (n < 3 || n % 2 == 1) return std::nullopt;
  arma::vec w(n + 1, arma::fill::ones);
  w.subvec(2, 3).fill(2);
  w /= arma::accu(w);
  const arma::vec t = arma::cumsum(w.head(n));
  arma::vec s = 1 / w;
  for (arma::uword k = 1; k <= n; k += 2) s(k) = -s(k);
  arma::vec phi = arma::diff(s), facing(n, arma::fill::ones);
  facing(2) = -1;
  return nn::Shallow1D{-phi(2) * t(2), phi, -facing % t, facing};
}
