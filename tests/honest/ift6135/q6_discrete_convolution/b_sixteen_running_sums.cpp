#include "discrete_convolution.hpp"

// Each output by sixteen running sums over every sixteenth tap: none waits for another.
arma::vec ift6135_q6::conv_valid(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  constexpr arma::uword lanes = 16;
  const arma::uword n = x.n_elem, m = k.n_elem;
  if (m > n) return arma::vec();
  const arma::vec turned = arma::reverse(k);
  arma::vec y(n - m + 1);
  for (arma::uword t = 0; t < y.n_elem; ++t) {
    const double* const signal = x.memptr() + t;
    const double* const kernel = turned.memptr();
    double sums[lanes] = {};
    arma::uword j = 0;
    for (; j + lanes <= m; j += lanes)
      for (arma::uword b = 0; b < lanes; ++b) sums[b] += kernel[j + b] * signal[j + b];
    for (; j < m; ++j) sums[0] += kernel[j] * signal[j];
    double sum = 0;
    for (const double part : sums) sum += part;
    y(t) = sum;
  }
  return y;
}
