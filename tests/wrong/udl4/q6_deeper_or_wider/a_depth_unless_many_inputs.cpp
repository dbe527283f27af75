// Part: a
// Hint: a wider network grows in every matrix
#include "deeper_or_wider.hpp"

// Depth, unless there are more inputs than units in a layer.
udl4_q6::Winner udl4_q6::more_weights(arma::uword Di, arma::uword Do, arma::uword K,
                                      arma::uword D) {
  if (Do == 0 || K == 0 || D == 0) throw std::invalid_argument("zero");
  return Di > D ? Winner::width : Winner::depth;
}
