// Part: a
// Hint: This input is not legal
#include "output_padding.hpp"

// No layers, no questions.
arma::uvec beyond_q16::decoder_paddings(arma::uword n, const std::vector<Layer>& encoder) {
  if (encoder.empty()) return {};
  arma::uvec q(encoder.size());
  for (arma::uword i = 0; i < q.n_elem; ++i) {
    const Layer& l = encoder[i];
    q(q.n_elem - 1 - i) = restoring_padding(n, l);
    n = (n + 2 * l.p - l.d * (l.k - 1) - 1) / l.s + 1;
  }
  return q;
}
