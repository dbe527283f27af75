// Part: a
// Hint: lie inside of the map
#include "partial_connections.hpp"

// An output for every pixel.
beyond_q1::Costs beyond_q1::costs(const arma::umat& table, arma::uword kh, arma::uword kw,
                                  arma::uword H, arma::uword W) {
  if (table.is_empty() || table.max() > 1 || arma::sum(table, 0).min() == 0)
    throw std::invalid_argument("table");
  if (kh == 0 || kw == 0 || kh > H || kw > W) throw std::invalid_argument("kernel");
  const arma::uword n = arma::accu(table);
  return {kh * kw * n + table.n_cols, kh * kw * (table.n_elem - n), kh * kw * n * H * W};
}
