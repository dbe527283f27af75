// Part: a
// Hint: A bias is added
#include "partial_connections.hpp"

// Counts the bias as a product.
beyond_q1::Costs beyond_q1::costs(const arma::umat& table, arma::uword kh, arma::uword kw,
                                  arma::uword H, arma::uword W) {
  if (table.is_empty() || table.max() > 1 || arma::sum(table, 0).min() == 0)
    throw std::invalid_argument("table");
  if (kh == 0 || kw == 0 || kh > H || kw > W) throw std::invalid_argument("kernel");
  const arma::uword n = arma::accu(table);
  return {kh * kw * n + table.n_cols, kh * kw * (table.n_elem - n),
          (kh * kw * n + table.n_cols) * (H - kh + 1) * (W - kw + 1)};
}
