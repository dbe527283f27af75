// Part: d
// Hint: The tiles cover the outputs
#include "winograd.hpp"

// The tiles cover the image.
beyond_q4::Products beyond_q4::count_products(arma::uword H, arma::uword W, arma::uword C,
                                              arma::uword K, arma::uword r, arma::uword m) {
  if (C * K * r * m == 0 || r > H || r > W) throw std::invalid_argument("sizes");
  const arma::uword P = H - r + 1, Q = W - r + 1, n = m + r - 1;
  return {P * Q * C * K * r * r, ((H + m - 1) / m) * ((W + m - 1) / m) * n * n * C * K};
}
