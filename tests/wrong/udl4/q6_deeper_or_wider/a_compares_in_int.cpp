// Part: a
// Hint: Count in whole numbers of 64 bits
#include "deeper_or_wider.hpp"

// Only the last 32 bits are compared.
udl4_q6::Winner udl4_q6::more_weights(arma::uword Di, arma::uword Do, arma::uword K,
                                      arma::uword D) {
  const Growth g = growth(Di, Do, K, D);
  const auto deeper = static_cast<std::uint32_t>(g.weights_depth),
             wider = static_cast<std::uint32_t>(g.weights_width);
  if (deeper == wider) return Winner::tie;
  return deeper > wider ? Winner::depth : Winner::width;
}
