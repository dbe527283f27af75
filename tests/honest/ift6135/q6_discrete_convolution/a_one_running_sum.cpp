#include "discrete_convolution.hpp"

// A plain double loop; which taps meet the signal is known before the inner one begins.
arma::vec ift6135_q6::conv_full(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  arma::vec y(n + m - 1);
  for (arma::uword t = 0; t < y.n_elem; ++t) {
    double sum = 0;
    const arma::uword first = t + 1 > n ? t + 1 - n : 0, last = std::min(t, m - 1);
    for (arma::uword j = first; j <= last; ++j) sum += k(j) * x(t - j);
    y(t) = sum;
  }
  return y;
}
