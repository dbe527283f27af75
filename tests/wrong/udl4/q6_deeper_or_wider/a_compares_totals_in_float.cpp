// Part: a
// Hint: A single weight decides here
#include "deeper_or_wider.hpp"

// The larger network, in float.
udl4_q6::Winner udl4_q6::more_weights(arma::uword Di, arma::uword Do, arma::uword K,
                                      arma::uword D) {
  if (Di == 0 || Do == 0 || K == 0 || D == 0) throw std::invalid_argument("zero");
  const auto weights = [&](float k, float d) {
    return float(Di) * d + (k - 1) * d * d + d * float(Do);
  };
  const float k = float(K), d = float(D), deeper = weights(k + 1, d), wider = weights(k, d + 1);
  if (std::abs(deeper - wider) < 1e-3f * deeper) return Winner::tie;
  return deeper > wider ? Winner::depth : Winner::width;
}
