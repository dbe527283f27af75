// Part: b
// Hint: slope of a saturated unit
#include "zero_initialisation.hpp"

// W2 moves, and the slope of tanh at 1000 is 0 in double precision only.
eleg5040_q6::Start eleg5040_q6::never_updates(arma::uword D, arma::uword H, arma::uword C) {
  if (D == 0 || H == 0 || C == 0) throw std::invalid_argument("sizes");
  return {{arma::mat(H, D), arma::vec(H).fill(1000), arma::mat(C, H), arma::vec(C)},
          nn::Activation::tanh};
}
