#include "output_padding.hpp"

namespace {

// Windows that fit: begin where the last one ends, and go back.
arma::uword windows(arma::uword n, const beyond_q16::Layer& l) {
  if (n == 0 || l.k == 0 || l.s == 0 || l.d == 0) throw std::invalid_argument("zero");
  arma::uword count = 0, end = l.d * (l.k - 1) + 1;
  for (; end <= n + 2 * l.p; end += l.s) ++count;
  if (count == 0) throw std::invalid_argument("no window fits");
  return count;
}

}  // namespace

// Tries all output paddings.
arma::uword beyond_q16::restoring_padding(arma::uword n, const Layer& layer) {
  const arma::uword h = windows(n, layer);
  for (arma::uword q = 0; q < layer.s; ++q)
    if ((h - 1) * layer.s + layer.d * (layer.k - 1) + 1 + q == n + 2 * layer.p) return q;
  throw std::logic_error("there always is one");
}

// Sizes first, paddings from the back.
arma::uvec beyond_q16::decoder_paddings(arma::uword n, const std::vector<Layer>& encoder) {
  if (n == 0) throw std::invalid_argument("n");
  std::vector<arma::uword> sizes = {n};
  for (const Layer& layer : encoder) sizes.push_back(windows(sizes.back(), layer));
  std::vector<arma::uword> q;
  for (std::size_t l = encoder.size(); l-- > 0;)
    q.push_back(restoring_padding(sizes[l], encoder[l]));
  return arma::uvec(q);
}
