// Part: a
// Hint: Question 8 has one with three units.
#include "oscillation.hpp"

bool udl4_q9::can_zigzag(arma::uword hidden_units) {
  return hidden_units >= 4 && hidden_units % 2 == 0;
}
