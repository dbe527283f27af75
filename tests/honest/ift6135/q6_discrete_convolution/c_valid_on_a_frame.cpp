#include "discrete_convolution.hpp"

// m - 1 zeros around the signal: m - 1 - floor(m / 2) before it, the others behind it.
arma::vec ift6135_q6::conv_same(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword before = k.n_elem - 1 - k.n_elem / 2, behind = k.n_elem / 2;
  return conv_valid(arma::join_cols(arma::vec(before), x, arma::vec(behind)), k);
}
