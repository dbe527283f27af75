#include "discrete_convolution.hpp"

// A copy of the signal for each tap, moved and scaled; the last tap first.
arma::vec ift6135_q6::conv_full(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty()) throw std::invalid_argument("no signal");
  if (k.is_empty()) throw std::invalid_argument("no kernel");
  arma::vec y(x.n_elem + k.n_elem - 1);
  for (arma::uword j = k.n_elem; j-- > 0;) y.subvec(j, j + x.n_elem - 1) += k(j) * x;
  return y;
}
