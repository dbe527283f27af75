// Part: d
// Hint: is a sum of r r C products
#include "winograd.hpp"

// One channel.
beyond_q4::Products beyond_q4::count_products(arma::uword H, arma::uword W, arma::uword C,
                                              arma::uword K, arma::uword r, arma::uword m) {
  if (C * K * r * m == 0 || r > H || r > W) throw std::invalid_argument("sizes");
  const arma::uword P = H - r + 1, Q = W - r + 1, n = m + r - 1;
  return {P * Q * K * r * r, ((P + m - 1) / m) * ((Q + m - 1) / m) * n * n * C * K};
}
