// Part: a
// Hint: no biases
#include "deeper_or_wider.hpp"

// Biases decide where the weights nearly tie.
udl4_q6::Winner udl4_q6::more_weights(arma::uword Di, arma::uword Do, arma::uword K,
                                      arma::uword D) {
  const Growth g = growth(Di, Do, K, D);
  if (g.params_depth == g.params_width) return Winner::tie;
  return g.params_depth > g.params_width ? Winner::depth : Winner::width;
}
