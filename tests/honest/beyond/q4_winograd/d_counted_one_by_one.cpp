#include "winograd.hpp"

// Walks through outputs and tiles.
beyond_q4::Products beyond_q4::count_products(arma::uword H, arma::uword W, arma::uword C,
                                              arma::uword K, arma::uword r, arma::uword m) {
  if (C * K * r * m == 0 || r > H || r > W) throw std::invalid_argument("sizes");
  Products count{0, 0};
  for (arma::uword i = 0; i + r <= H; ++i)
    for (arma::uword j = 0; j + r <= W; ++j) {
      count.direct += C * K * r * r;
      if (i % m == 0 && j % m == 0) count.winograd += C * K * (m + r - 1) * (m + r - 1);
    }
  return count;
}
