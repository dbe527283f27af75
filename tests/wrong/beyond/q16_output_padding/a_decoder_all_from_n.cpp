// Part: a
// Hint: Only the first layer is given n entries
#include "output_padding.hpp"

// Every layer is given n entries.
arma::uvec beyond_q16::decoder_paddings(arma::uword n, const std::vector<Layer>& encoder) {
  if (n == 0) throw std::invalid_argument("n");
  arma::uvec q(encoder.size());
  for (arma::uword i = 0; i < q.n_elem; ++i) {
    const Layer& l = encoder[i];
    if (l.d * (l.k - 1) + 1 > n + 2 * l.p || l.s == 0) throw std::invalid_argument("layer");
    q(q.n_elem - 1 - i) = (n + 2 * l.p - l.d * (l.k - 1) - 1) % l.s;
  }
  return q;
}
