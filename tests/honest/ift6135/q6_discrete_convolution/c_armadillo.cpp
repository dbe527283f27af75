#include "discrete_convolution.hpp"

arma::vec ift6135_q6::conv_same(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  return arma::conv(x, k, "same");
}
