// Part: c
// Hint: The output is as long as the signal
#include "discrete_convolution.hpp"

// Leaves out m / 2 places on both sides, one too many if m is even.
arma::vec ift6135_q6::conv_same(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  if (n <= 1) return conv_full(x, k).subvec(m / 2, arma::size(n, 1));
  const arma::uword end = n + m - 1 - m / 2;
  return conv_full(x, k).subvec(m / 2, end - 1);
}
