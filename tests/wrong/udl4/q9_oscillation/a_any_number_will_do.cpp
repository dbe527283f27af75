// Part: a
// Hint: One unit leaves f flat on one side of its joint.
#include "oscillation.hpp"

bool udl4_q9::can_zigzag(arma::uword hidden_units) { return hidden_units > 0; }
