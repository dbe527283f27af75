#include <set>

#include "partial_connections.hpp"

// Walks round the ring from map k on, and asks each map whether the pattern has it.
arma::uvec beyond_q1::c3_inputs(arma::uword k) {
  if (k > 15) throw std::invalid_argument("C3 has 16 outputs");
  std::set<arma::uword> maps;
  for (arma::uword step = 0; step < 6; ++step) {
    const bool reads = k < 6 ? step < 3 : k < 12 ? step < 4 : k < 15 ? step % 3 < 2 : true;
    if (reads) maps.insert((k + step) % 6);
  }
  return arma::conv_to<arma::uvec>::from(std::vector<arma::uword>(maps.begin(), maps.end()));
}

// From the layer that reads everything, down.
beyond_q1::Costs beyond_q1::costs(const arma::umat& table, arma::uword kh, arma::uword kw,
                                  arma::uword H, arma::uword W) {
  const arma::uvec entries = arma::unique(table);
  if (table.is_empty() || entries(entries.n_elem - 1) > 1) throw std::invalid_argument("table");
  if (!arma::all(arma::vectorise(arma::any(table, 0)))) throw std::invalid_argument("output");
  if (kh * kw == 0 || kh > H || kw > W) throw std::invalid_argument("kernel");
  const arma::uword missing = arma::uvec(arma::find(table == 0)).n_elem;
  const arma::uword everything = kh * kw * table.n_rows * table.n_cols + table.n_cols;
  const arma::uword parameters = everything - kh * kw * missing;
  return {parameters, everything - parameters,
          (parameters - table.n_cols) * (H - (kh - 1)) * (W - (kw - 1))};
}
