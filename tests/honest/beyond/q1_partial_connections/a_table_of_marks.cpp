#include "partial_connections.hpp"

// As the table is printed: a line for each input map.
arma::uvec beyond_q1::c3_inputs(arma::uword k) {
  const char* marks[6] = {"X...XXX..XXXX.XX", "XX...XXX..XXXX.X", "XXX...XXX..X.XXX",
                          ".XXX..XXXX..X.XX", "..XXX..XXXX.XX.X", "...XXX..XXXX.XXX"};
  if (k >= 16) throw std::invalid_argument("there is no such output");
  arma::uvec maps;
  for (arma::uword c = 0; c < 6; ++c)
    if (marks[c][k] == 'X') maps = arma::join_cols(maps, arma::uvec{c});
  return maps;
}

// One connection after the other.
beyond_q1::Costs beyond_q1::costs(const arma::umat& table, arma::uword kh, arma::uword kw,
                                  arma::uword H, arma::uword W) {
  if (table.n_rows == 0 || table.n_cols == 0) throw std::invalid_argument("no table");
  if (kh < 1 || kw < 1 || H < kh || W < kw) throw std::invalid_argument("no place");
  Costs all{0, 0, 0};
  for (arma::uword k = 0; k < table.n_cols; ++k) {
    if (!arma::any(table.col(k))) throw std::invalid_argument("an output without a map");
    all.parameters += 1;
    for (arma::uword c = 0; c < table.n_rows; ++c) {
      if (table(c, k) > 1) throw std::invalid_argument("neither 0 nor 1");
      if (table(c, k) == 0) {
        all.saved += kh * kw;
      } else {
        all.parameters += kh * kw;
        all.multiplications += kh * kw * (H + 1 - kh) * (W + 1 - kw);
      }
    }
  }
  return all;
}
