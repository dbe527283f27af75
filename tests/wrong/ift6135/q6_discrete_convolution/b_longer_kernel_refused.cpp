// Part: b
// Hint: nothing is left, an empty vector
#include "discrete_convolution.hpp"

// Takes a kernel without a place for a mistake of the caller.
arma::vec ift6135_q6::conv_valid(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  if (m > n) throw std::invalid_argument("the kernel is longer than the signal");
  return conv_full(x, k).subvec(m - 1, arma::size(n - m + 1, 1));
}
