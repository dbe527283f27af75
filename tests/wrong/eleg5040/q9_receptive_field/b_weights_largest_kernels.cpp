// Part: b
// Hint: Where does that end?
#include "receptive_field.hpp"

// Few layers, so few weights?
std::vector<eleg5040_q9::Layer> eleg5040_q9::design_min_weights(arma::uword R, arma::uword kmax,
                                                                bool odd_only) {
  if (odd_only && R % 2 == 0) throw std::invalid_argument("R must be odd");
  if (odd_only && kmax == 2 && R > 1) throw std::invalid_argument("no odd kernel");
  if (odd_only && kmax > 1) kmax -= (kmax + 1) % 2;
  return design_stride1(R, kmax);
}
