// Part: b
// Hint: a table of all sizes does not fit into memory
#include "receptive_field.hpp"

// Right, with the least depth of every size up to R in a table.
std::vector<eleg5040_q9::Layer> eleg5040_q9::design_strided(arma::uword R, arma::uword kmax,
                                                            arma::uword max_depth) {
  if (R == 0 || kmax == 0 || (kmax == 1 && R > 1)) throw std::invalid_argument("no such stack");
  struct Entry {
    arma::uword depth = 1000, k = 1;
  };
  std::vector<Entry> best(R + 1);
  best[1].depth = 0;
  for (arma::uword r = 2; r <= R; ++r)
    for (arma::uword k = 1; k <= std::min(kmax, r); ++k)
      if ((r - k) % 2 == 0) {
        const arma::uword above = (r - k) / 2 + 1;
        if (above < r && best[above].depth + 1 < best[r].depth)
          best[r] = {best[above].depth + 1, k};
      }
  if (best[R].depth > max_depth) throw std::invalid_argument("too deep");
  std::vector<Layer> layers;
  for (arma::uword r = R; r > 1; r = (r - best[r].k) / 2 + 1)
    layers.push_back({best[r].k, 2, 0, 1});
  return layers;
}
