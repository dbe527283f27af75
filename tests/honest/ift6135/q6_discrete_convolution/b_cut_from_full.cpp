#include "discrete_convolution.hpp"

arma::vec ift6135_q6::conv_valid(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  if (x.n_elem < k.n_elem) return arma::vec();
  const arma::vec y = arma::conv(x, k);
  return y.subvec(k.n_elem - 1, x.n_elem - 1);
}
