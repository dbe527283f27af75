// Part: a
// Hint: The slope left of the first joint is wrong
#include "zigzag.hpp"

// Gives left-facing units the weight -jump, as if facing left turned the jump round.
std::optional<nn::Shallow1D> udl4_q8::zigzag(const arma::vec& t, const arma::vec& facing) {
  const arma::uword n = t.n_elem;
  if (n == 0 || facing.n_elem != n) throw std::invalid_argument("sizes");
  arma::vec s = 1 / arma::diff(arma::join_cols(arma::vec{0}, t, arma::vec{1}));
  if (!arma::all(s > 0)) throw std::invalid_argument("joints");
  if (!arma::all(arma::abs(facing) == 1)) throw std::invalid_argument("facing");
  for (arma::uword k = 1; k <= n; k += 2) s(k) = -s(k);
  const arma::vec jumps = arma::diff(s);
  double at_left = s(0), phi0 = 0;
  for (arma::uword j = 0; j < n; ++j)
    if (facing(j) < 0) {
      at_left += jumps(j);
      phi0 -= jumps(j) * t(j);
    }
  if (std::abs(at_left) > 1e-9 * arma::accu(arma::abs(s))) return std::nullopt;
  return nn::Shallow1D{phi0, facing % jumps, -facing % t, facing};
}
