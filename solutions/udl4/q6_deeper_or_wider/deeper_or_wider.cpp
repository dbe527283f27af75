#include "deeper_or_wider.hpp"

namespace udl4_q6 {

namespace {

void require_positive(std::initializer_list<arma::uword> numbers) {
  for (const arma::uword n : numbers)
    if (n == 0) throw std::invalid_argument("there must be inputs, outputs, layers and units");
}

}  // namespace

// W(K, D) = Di D + (K - 1) D^2 + D Do weights, K D + Do biases.
// Deeper: one more full matrix. Wider: (D + 1)^2 - D^2 = 2 D + 1 in each of K - 1 full matrices,
// for the new unit has weights from the old units, to the old units, and to the new unit after it.
Growth growth(arma::uword Di, arma::uword Do, arma::uword K, arma::uword D) {
  require_positive({Di, Do, K, D});
  const std::uint64_t deeper = D * D, wider = Di + (K - 1) * (2 * D + 1) + Do;
  return {deeper, wider, deeper + D, wider + K};
}

Winner more_weights(arma::uword Di, arma::uword Do, arma::uword K, arma::uword D) {
  const Growth g = growth(Di, Do, K, D);
  if (g.weights_depth > g.weights_width) return Winner::depth;
  return g.weights_depth < g.weights_width ? Winner::width : Winner::tie;
}

// Di + Do + (K - 1)(2 D + 1) > D^2, solved for K.
arma::uword first_depth_where_width_wins(arma::uword Di, arma::uword Do, arma::uword D) {
  require_positive({Di, Do, D});
  if (Di + Do > D * D) return 1;
  return (D * D - Di - Do) / (2 * D + 1) + 2;
}

}  // namespace udl4_q6
