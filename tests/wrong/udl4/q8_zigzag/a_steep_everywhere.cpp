// Part: a
// Hint: one that is twice as wide has half the slope
#include "zigzag.hpp"

// All regions get the slope of the first one.
std::optional<nn::Shallow1D> udl4_q8::zigzag(const arma::vec& t, const arma::vec& facing) {
  const arma::uword n = t.n_elem;
  if (n == 0 || facing.n_elem != n) throw std::invalid_argument("sizes");
  const arma::vec w = arma::diff(arma::join_cols(arma::vec{0}, t, arma::vec{1}));
  if (!arma::all(w > 0)) throw std::invalid_argument("joints");
  if (!arma::all(arma::abs(facing) == 1)) throw std::invalid_argument("facing");
  arma::vec phi(n);
  double at_left = 0, phi0 = 0;
  for (arma::uword j = 0; j < n; ++j) {
    phi(j) = (j % 2 == 0 ? -2 : 2) / w(0);
    if (facing(j) < 0) {
      at_left -= phi(j);
      phi0 -= phi(j) * t(j);
    }
  }
  if (at_left <= 0) return std::nullopt;
  for (arma::uword j = 0; j < n; ++j)
    if (facing(j) < 0) {  // so that at least the first region is right
      phi0 += (phi(j) - phi(j) / (at_left * w(0))) * t(j);
      phi(j) /= at_left * w(0);
    }
  return nn::Shallow1D{phi0, phi, -facing % t, facing};
}
