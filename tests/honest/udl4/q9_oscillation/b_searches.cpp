#include "oscillation.hpp"

// Tries small whole widths and all sides of the first three units until the first slope fits; then
// the weights solve the equations of the heights. Units of any size.
std::optional<nn::Shallow1D> udl4_q9::oscillator(arma::uword hidden_units) {
  const arma::uword n = hidden_units;
  for (unsigned widths = 0; widths < 256; ++widths)
    for (unsigned left = 1; left < 8; ++left) {
      if (n < 3) return std::nullopt;
      arma::vec w(n + 1);
      for (arma::uword k = 0; k <= n; ++k) w(k) = 1 + (k < 4 ? widths >> (2 * k) & 3 : 1);
      arma::vec s = 1 / w;
      for (arma::uword k = 1; k <= n; k += 2) s(k) *= -1;
      double first = s(0);
      for (arma::uword j = 0; j < 3; ++j)
        if (left >> j & 1) first += s(j + 1) - s(j);
      if (std::abs(first) > 1e-12) continue;
      const arma::vec t = arma::cumsum(w.head(n)) / arma::accu(w);
      arma::vec theta1(n);
      for (arma::uword j = 0; j < n; ++j)
        theta1(j) = (j < 3 && left >> j & 1 ? -1 : 1) * (1 + double(j % 3));
      const arma::vec theta0 = -theta1 % t, x = arma::join_cols(arma::vec{0}, t, arma::vec{1});
      arma::mat H(n + 2, n + 1, arma::fill::ones);
      for (arma::uword j = 0; j < n; ++j)
        H.col(j + 1) = arma::clamp(theta0(j) + theta1(j) * x, 0, arma::datum::inf);
      arma::vec heights(n + 2);
      for (arma::uword k = 1; k < n + 2; k += 2) heights(k) = 1;
      const arma::vec phi = arma::solve(H, heights);
      return nn::Shallow1D{phi(0), phi.tail(n), theta0, theta1};
    }
  return std::nullopt;
}
