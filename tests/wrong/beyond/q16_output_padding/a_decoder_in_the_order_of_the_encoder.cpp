// Part: a
// Hint: the last layer comes first
#include "output_padding.hpp"

// The first layer first.
arma::uvec beyond_q16::decoder_paddings(arma::uword n, const std::vector<Layer>& encoder) {
  if (n == 0) throw std::invalid_argument("n");
  arma::uvec q(encoder.size());
  for (arma::uword i = 0; i < q.n_elem; ++i) {
    const Layer& l = encoder[i];
    q(i) = restoring_padding(n, l);
    n = (n + 2 * l.p - l.d * (l.k - 1) - 1) / l.s + 1;
  }
  return q;
}
