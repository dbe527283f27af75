// Part: d
// Hint: one that is only half used costs as much
#include "winograd.hpp"

// What is left over at the border is not counted.
beyond_q4::Products beyond_q4::count_products(arma::uword H, arma::uword W, arma::uword C,
                                              arma::uword K, arma::uword r, arma::uword m) {
  if (C * K * r * m == 0 || r > H || r > W) throw std::invalid_argument("sizes");
  const arma::uword P = H - r + 1, Q = W - r + 1, n = m + r - 1;
  return {P * Q * C * K * r * r, (P / m) * (Q / m) * n * n * C * K};
}
