#include "deeper_or_wider.hpp"

using arma::uword;

namespace {

struct Total {
  std::uint64_t weights, biases;
};

Total total(uword Di, uword Do, uword K, uword D) {
  if (Di == 0 || Do == 0 || K == 0 || D == 0) throw std::invalid_argument("zero");
  return {Di * D + (K - 1) * D * D + D * Do, K * D + Do};
}

}  // namespace

// Both networks in full, and what they have more.
udl4_q6::Growth udl4_q6::growth(uword Di, uword Do, uword K, uword D) {
  const Total now = total(Di, Do, K, D), deeper = total(Di, Do, K + 1, D),
              wider = total(Di, Do, K, D + 1);
  Growth g{deeper.weights - now.weights, wider.weights - now.weights, 0, 0};
  g.params_depth = g.weights_depth + deeper.biases - now.biases;
  g.params_width = g.weights_width + wider.biases - now.biases;
  return g;
}

udl4_q6::Winner udl4_q6::more_weights(uword Di, uword Do, uword K, uword D) {
  const std::uint64_t deeper = total(Di, Do, K + 1, D).weights,
                      wider = total(Di, Do, K, D + 1).weights;
  total(Di, Do, K, D);  // refuses K = 0 and D = 0
  return deeper == wider ? Winner::tie : deeper > wider ? Winner::depth : Winner::width;
}

uword udl4_q6::first_depth_where_width_wins(uword Di, uword Do, uword D) {
  uword K = 1;
  while (more_weights(Di, Do, K, D) != Winner::width) ++K;
  return K;
}
