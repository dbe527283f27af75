// Part: b
// Hint: Let the widths differ.
#include "oscillation.hpp"

// Joints at k / (n + 1), every third unit faces left, and the weights by least squares.
std::optional<nn::Shallow1D> udl4_q9::oscillator(arma::uword hidden_units) {
  const arma::uword n = hidden_units;
  if (n < 3) return std::nullopt;
  const arma::vec x = arma::linspace(0, 1, n + 2), t = x.subvec(1, n);
  arma::vec facing(n, arma::fill::ones), wanted(n + 2);
  for (arma::uword j = 2; j < n; j += 3) facing(j) = -1;
  for (arma::uword k = 1; k < n + 2; k += 2) wanted(k) = 1;
  arma::mat H(n + 2, n + 1, arma::fill::ones);
  for (arma::uword j = 0; j < n; ++j)
    H.col(j + 1) = arma::clamp(facing(j) * (x - t(j)), 0, arma::datum::inf);
  const arma::vec phi = arma::solve(H, wanted);
  return nn::Shallow1D{phi(0), phi.tail(n), -facing % t, facing};
}
