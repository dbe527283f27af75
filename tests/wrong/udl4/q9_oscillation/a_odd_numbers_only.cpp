// Part: a
// Hint: More units make more regions, and nothing stands in their way
#include "oscillation.hpp"

bool udl4_q9::can_zigzag(arma::uword hidden_units) {
  return hidden_units >= 3 && hidden_units % 2 == 1;
}
