#include "discrete_convolution.hpp"

arma::vec ift6135_q6::conv_full(const arma::vec& x, const arma::vec& k) {
  if (x.n_elem == 0 || k.n_elem == 0) throw std::invalid_argument("empty");
  return arma::conv(k, x);
}
