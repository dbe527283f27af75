#include "softmax_symmetries.hpp"

// exp(x - logsumexp(x)).
arma::vec ift6135_q3::softmax(const arma::vec& x) {
  const double c = shift_used(x);
  return arma::exp(x - (std::log(arma::accu(arma::exp(x + c))) - c));
}
