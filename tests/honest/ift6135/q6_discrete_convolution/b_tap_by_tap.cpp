#include "discrete_convolution.hpp"

// All places at once, tap by tap: tap j meets x(m - 1 - j), ..., x(n - 1 - j).
arma::vec ift6135_q6::conv_valid(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  arma::vec y(m <= n ? n - m + 1 : 0);
  if (m <= n)
    for (arma::uword j = 0; j < m; ++j) y += k(j) * x.subvec(m - 1 - j, n - 1 - j);
  return y;
}
