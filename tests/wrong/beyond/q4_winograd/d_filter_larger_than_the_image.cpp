// Part: d
// Hint: This input is not legal
#include "winograd.hpp"

// No outputs, no products.
beyond_q4::Products beyond_q4::count_products(arma::uword H, arma::uword W, arma::uword C,
                                              arma::uword K, arma::uword r, arma::uword m) {
  if (H * W * C * K * r * m == 0) throw std::invalid_argument("sizes");
  if (r > H || r > W) return {0, 0};
  const arma::uword P = H - r + 1, Q = W - r + 1, n = m + r - 1;
  return {P * Q * C * K * r * r, ((P + m - 1) / m) * ((Q + m - 1) / m) * n * n * C * K};
}
