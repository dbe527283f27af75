// Part: a
// Hint: Follow the size through the encoder
#include "output_padding.hpp"

// Sizes without dilation.
arma::uvec beyond_q16::decoder_paddings(arma::uword n, const std::vector<Layer>& encoder) {
  if (n == 0) throw std::invalid_argument("n");
  arma::uvec q(encoder.size());
  for (arma::uword i = 0; i < q.n_elem; ++i) {
    const Layer& l = encoder[i];
    q(q.n_elem - 1 - i) = restoring_padding(n, l);
    n = (n + 2 * l.p - l.k) / l.s + 1;
  }
  return q;
}
