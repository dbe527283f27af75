// Part: a
// Hint: Equally many weights are a tie
#include "deeper_or_wider.hpp"

// Not more is less.
udl4_q6::Winner udl4_q6::more_weights(arma::uword Di, arma::uword Do, arma::uword K,
                                      arma::uword D) {
  const Growth g = growth(Di, Do, K, D);
  return g.weights_depth > g.weights_width ? Winner::depth : Winner::width;
}
