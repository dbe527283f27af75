// Part: a
// Hint: Try all four ways the two units can face.
#include "oscillation.hpp"

// n units make n + 1 regions, and three regions go up, down and up.
bool udl4_q9::can_zigzag(arma::uword hidden_units) { return hidden_units >= 2; }
