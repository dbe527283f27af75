// Part: b
// Hint: Only where the whole kernel lies on the signal
#include "discrete_convolution.hpp"

// The last place is taken for one that hangs over.
arma::vec ift6135_q6::conv_valid(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  if (m > n) return {};
  return conv_full(x, k).subvec(m - 1, arma::size(n - m, 1));
}
