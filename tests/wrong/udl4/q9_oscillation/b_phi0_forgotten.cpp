// Part: b
// Hint: phi0 has to take away what they add
#include "oscillation.hpp"

// phi0 = 0.
std::optional<nn::Shallow1D> udl4_q9::oscillator(arma::uword hidden_units) {
  const arma::uword n = hidden_units;
  if (n < 3) return std::nullopt;
  arma::vec w(n + 1, arma::fill::ones);
  w.subvec(2, 3).fill(2);
  w /= arma::accu(w);
  const arma::vec t = arma::cumsum(w.head(n));
  arma::vec s = 1 / w;
  for (arma::uword k = 1; k <= n; k += 2) s(k) = -s(k);
  arma::vec phi = arma::diff(s), facing(n, arma::fill::ones);
  facing(2) = -1;
  return nn::Shallow1D{0, phi, -facing % t, facing};
}
