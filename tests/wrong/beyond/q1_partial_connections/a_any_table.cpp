// Part: a
// Hint: A table has a row and a column
#include "partial_connections.hpp"

// Takes any table.
beyond_q1::Costs beyond_q1::costs(const arma::umat& table, arma::uword kh, arma::uword kw,
                                  arma::uword H, arma::uword W) {
  if (kh == 0 || kw == 0 || kh > H || kw > W) throw std::invalid_argument("kernel");
  const arma::uword n = arma::accu(table);
  return {kh * kw * n + table.n_cols, kh * kw * (table.n_elem - n),
          kh * kw * n * (H - kh + 1) * (W - kw + 1)};
}
