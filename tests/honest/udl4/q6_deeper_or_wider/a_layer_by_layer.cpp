#include <algorithm>

#include "deeper_or_wider.hpp"

using arma::uword;

// The new units one after the other: what leads into each, its bias, and what leads out of the
// last.
udl4_q6::Growth udl4_q6::growth(uword Di, uword Do, uword K, uword D) {
  if (std::min({Di, Do, K, D}) == 0) throw std::invalid_argument("zero");
  std::uint64_t wider = Di;  // into the first new unit
  for (uword layer = 1; layer < K; ++layer) {
    wider += D;      // out of the new unit, to the old ones of the next layer
    wider += D + 1;  // into the new unit of the next layer, from old ones and the new one
  }
  wider += Do;
  std::uint64_t deeper = 0;
  for (uword unit = 0; unit < D; ++unit) deeper += D;
  return {deeper, wider, deeper + D, wider + K};
}

udl4_q6::Winner udl4_q6::more_weights(uword Di, uword Do, uword K, uword D) {
  if (std::min({Di, Do, K, D}) == 0) throw std::invalid_argument("zero");
  const auto whole = [](uword n) { return static_cast<std::int64_t>(n); };
  const std::int64_t lead = whole(D * D) - whole(Di + Do) - whole(K - 1) * whole(2 * D + 1);
  return lead > 0 ? Winner::depth : lead < 0 ? Winner::width : Winner::tie;
}

// Width gains on depth with every layer, so the first win is found by bisection.
uword udl4_q6::first_depth_where_width_wins(uword Di, uword Do, uword D) {
  if (more_weights(Di, Do, 1, D) == Winner::width) return 1;
  uword low = 1, high = D + 1;  // not yet, already
  while (high - low > 1) {
    const uword K = low + (high - low) / 2;
    (more_weights(Di, Do, K, D) == Winner::width ? high : low) = K;
  }
  return high;
}
