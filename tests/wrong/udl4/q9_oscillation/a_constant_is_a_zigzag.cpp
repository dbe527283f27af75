// Part: a
// Hint: Without a unit f is a constant.
#include "oscillation.hpp"

// A straight line needs no unit.
bool udl4_q9::can_zigzag(arma::uword hidden_units) {
  return hidden_units == 0 || hidden_units >= 3;
}
