#include "discrete_convolution.hpp"

// A plain double loop, by the formula.
arma::vec ift6135_q6::conv_valid(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  if (m > n) return {};
  arma::vec y(n - m + 1);
  for (arma::uword i = 0; i < y.n_elem; ++i) {
    double sum = 0;
    for (arma::uword j = 0; j < m; ++j) sum += k(j) * x(i + m - 1 - j);
    y(i) = sum;
  }
  return y;
}
