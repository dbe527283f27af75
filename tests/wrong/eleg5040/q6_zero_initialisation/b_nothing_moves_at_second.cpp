// Part: b
// Hint: W2 moves in iteration 1 only if
#include "zero_initialisation.hpp"

eleg5040_q6::Start eleg5040_q6::updates_at_second(arma::uword D, arma::uword H, arma::uword C) {
  return never_updates(D, H, C);
}
