// Part: c
// Hint: Same leaves out places on both sides
#include "discrete_convolution.hpp"

// The end of the full convolution.
arma::vec ift6135_q6::conv_same(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  static_cast<void>(m);
  return conv_full(x, k).tail(n);
}
