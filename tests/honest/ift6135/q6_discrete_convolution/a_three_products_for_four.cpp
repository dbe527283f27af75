#include "discrete_convolution.hpp"

namespace {

// Karatsuba: (a + b z)(c + d z) with ac, bd and (a + b)(c + d). Both factors have L numbers.
arma::vec product(const arma::vec& p, const arma::vec& q) {
  const arma::uword L = p.n_elem, h = L / 2;
  if (L == 1) return p * q(0);
  if (L % 2 == 1) {
    const arma::vec zero(1);
    return product(arma::join_cols(p, zero), arma::join_cols(q, zero)).head(2 * L - 1);
  }
  const arma::vec a = p.head(h), b = p.tail(h), c = q.head(h), d = q.tail(h);
  const arma::vec ac = product(a, c), bd = product(b, d), mixed = product(a + b, c + d);
  arma::vec y(2 * L - 1);
  y.head(L - 1) = ac;
  y.tail(L - 1) += bd;
  y.subvec(h, h + L - 2) += mixed - ac - bd;
  return y;
}

}  // namespace

arma::vec ift6135_q6::conv_full(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword L = std::max(x.n_elem, k.n_elem);
  arma::vec p(L), q(L);
  p.head(x.n_elem) = x;
  q.head(k.n_elem) = k;
  return product(p, q).head(x.n_elem + k.n_elem - 1);
}
