#include "discrete_convolution.hpp"

// Sixteen neighbouring outputs, each with a running sum of its own: none waits for another.
arma::vec ift6135_q6::conv_full(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  constexpr arma::uword block = 16;
  const arma::uword n = x.n_elem, m = k.n_elem, places = n + m - 1;
  arma::vec z(m - 1 + places + block), y(places);  // zeros before the signal and behind it
  for (arma::uword i = 0; i < n; ++i) z(m - 1 + i) = x(i);
  for (arma::uword t = 0; t < places; t += block) {
    double sums[block] = {};
    for (arma::uword j = 0; j < m; ++j) {
      const double tap = k.mem[j];
      const double* const from = z.memptr() + t + m - 1 - j;
      for (arma::uword b = 0; b < block; ++b) sums[b] += tap * from[b];
    }
    for (arma::uword b = 0; b < block && t + b < places; ++b) y(t + b) = sums[b];
  }
  return y;
}
