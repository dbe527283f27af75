// Part: b
// Hint: Signal and kernel do not change their roles
#include "discrete_convolution.hpp"

// Slides the shorter one along the longer one, whichever it is.
arma::vec ift6135_q6::conv_valid(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  const arma::uword shorter = std::min(n, m), longer = std::max(n, m);
  return conv_full(x, k).subvec(shorter - 1, arma::size(longer - shorter + 1, 1));
}
